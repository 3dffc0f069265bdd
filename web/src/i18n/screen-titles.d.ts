/** Made by `vite.config.js` of the texts beside each screen: titles by language and name of the screen. */
declare module 'virtual:screen-titles' {
  export const titles: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
