/** Without what is easily read as something else. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 16;

/** A password that nobody guesses: each letter from the browser's random source, none likelier than another. */
export function newPassword(): string {
  const most = Math.floor(256 / LETTERS.length) * LETTERS.length;
  let password = '';
  while (password.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      if (byte < most && password.length < LENGTH) password += LETTERS.charAt(byte % LETTERS.length);
    }
  }
  return password;
}
