/** Code lists that ship with the product, found by name, pinyin and code. What people maintain themselves is not here. */
export { ReferenceModule } from './reference.module';
export { ReferenceService, type Place } from './reference.service';
