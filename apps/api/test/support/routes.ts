/** Every route of the server with what opens it, read from the running application. */
import { RequestMethod, type Type } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { PERMISSION_KEY } from '../../src/platform/auth';
import type { TestApp } from './app';

export interface Route {
  method: string;
  /** As people write it, `/api/v1/companies/{id}`. */
  path: string;
  controller: string;
  handler: string;
  /** The permission, `public`, or null where none is declared: then nobody gets in. */
  access: string | null;
  status: number;
  /** Classes of its parameters, among them the DTOs of its input. */
  inputs: Type<object>[];
}

const BASE = '/api/v1';

export function routesOf({ app }: TestApp): Route[] {
  const reflector = app.get(Reflector);
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers
    .flatMap(({ metatype }) => handlersOf(metatype as Type, reflector))
    .sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

function handlersOf(controller: Type, reflector: Reflector): Route[] {
  const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string;
  return namesOf(controller).flatMap((name) => {
    const handler = (controller.prototype as Record<string, object>)[name];
    const path = handler && (Reflect.getMetadata(PATH_METADATA, handler) as string | undefined);
    if (!handler || path === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '';
    const status = Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined;
    return {
      method,
      path: fullPath(prefix, path),
      controller: controller.name,
      handler: name,
      access:
        reflector.getAllAndOverride<string | undefined>(PERMISSION_KEY, [handler as Type, controller]) ??
        null,
      status: status ?? (method === 'POST' ? 201 : 200),
      inputs: inputsOf(controller, name),
    };
  });
}

function inputsOf(controller: Type, name: string): Type<object>[] {
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as unknown[];
  return types.filter((type): type is Type<object> => typeof type === 'function');
}

function namesOf(controller: Type): string[] {
  return Object.getOwnPropertyNames(controller.prototype).filter((name) => name !== 'constructor');
}

function fullPath(prefix: string, path: string): string {
  const joined = `/${prefix}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
  return (joined.startsWith('/health/') ? '' : BASE) + joined.replace(/:(\w+)/g, '{$1}');
}
