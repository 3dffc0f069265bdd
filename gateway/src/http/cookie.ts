export const SESSION_COOKIE = 'kantia_session';
