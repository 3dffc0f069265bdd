/**
 * Token of the service's parsed and frozen settings:
 * `{ provide: Limits, inject: [CONFIG], useFactory: (config: CustomersConfig) => … }` in the module.
 */
export const CONFIG = Symbol.for('kantia.config');
