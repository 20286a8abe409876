import type { ContactView } from '@landfall/contracts';

/** A contact as a list shows it: the number can be recognised, but nobody can copy a list of numbers (2.2). */
export function maskedContact(contact: ContactView): ContactView {
  return { ...contact, phones: contact.phones.map(maskedPhone) };
}

/** 13812345678 → 138****5678; of a short number only the last two digits stay. */
export function maskedPhone(phone: string): string {
  if (phone.length < 8) return phone.slice(-2).padStart(phone.length, '*');
  return `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;
}
