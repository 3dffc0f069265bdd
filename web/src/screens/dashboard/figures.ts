import type { components } from '../../api/schema.js';

/** What `GET /dashboard` answers. Money is decimal text, null for whoever sees no figures; times are whole seconds. */
export type Dashboard = components['schemas']['Dashboard'];
