import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

// OWASP's second scrypt profile: 32 MiB and three lanes, so that a sign-in costs about 100 ms and little memory.
const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 2 ** 20 };

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** `scrypt$<salt>$<key>`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt$${salt.toString('base64url')}$${(await derive(password, salt)).toString('base64url')}`;
}

/** Takes the same time for a user who does not exist, so that answers do not tell who does. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [, salt, key] = stored?.split('$') ?? [];
  const expected = Buffer.from(key ?? '', 'base64url');
  const actual = await derive(password, Buffer.from(salt ?? 'no-such-user', 'base64url'));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
