import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { ApiScope } from '../../kernel';
import type { Permission, RouteFacts } from './permit';
import { permissionFaults } from './permit';
import { KEY_SCOPE_KEY, PERMISSION_KEY } from './permit.decorator';

/** Stops the start-up when a route does not say who may call it. */
@Injectable()
export class PermitCheckService implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const faults = permissionFaults(this.routes());
    if (faults.length > 0) throw new Error(`Not every route says who may call it.\n${faults.join('\n')}`);
  }

  /** Every route of every controller, as Nest registers it. */
  routes(): readonly RouteFacts[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const bases = this.pathsOf(metatype);
      const prototype = metatype.prototype as Readonly<Record<string, unknown>>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = prototype[name];
        if (typeof method !== 'function' || !Reflect.hasMetadata(PATH_METADATA, method)) return [];
        const verb = RequestMethod[this.reflector.get<RequestMethod>(METHOD_METADATA, method)];
        const permission = this.reflector.get<Permission | undefined>(PERMISSION_KEY, method);
        const keyScope = this.reflector.get<ApiScope | undefined>(KEY_SCOPE_KEY, method);
        return bases.flatMap((base) =>
          this.pathsOf(method).map((path) => ({
            route: `${verb} ${joinPaths(base, path)}`,
            handler: `${metatype.name}.${name}`,
            permission,
            keyScope,
          })),
        );
      });
    });
  }

  private pathsOf(target: object): readonly string[] {
    const paths: unknown = Reflect.getMetadata(PATH_METADATA, target);
    return (Array.isArray(paths) ? paths : [paths]).map((path) => (typeof path === 'string' ? path : ''));
  }
}

const joinPaths = (base: string, path: string): string =>
  `/${[base, path]
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
