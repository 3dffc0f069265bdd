import type { Page } from '@playwright/test';

const STRIDE = 5;

/** What a person can press or fill in the main part, by name; rows of lists and items of the flow are the content, not the controls. Without `reading`: not what only narrows or takes along. */
export function controlsOf(page: Page, { reading = true } = {}): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`((reading) => {
    // Somewhere else to look (but no form), a part of the list to see.
    const read = 'a[href]:not([href$="/new"]):not([href*="/import"]), [role=tab], [aria-pressed], .mantine-SegmentedControl-root *, .mantine-Chip-root *';
    const controls = 'button, a[href], input, textarea, [role=tab], [role=combobox]';
    const content = '[role=grid], [role=listitem], [data-item], [data-row], td, th';
    const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    const nameOf = (element) =>
      (element.getAttribute('aria-label') || element.labels?.[0]?.innerText || element.innerText || element.title || '').replace(/\\s+/g, ' ').trim();
    return [...document.querySelectorAll('main, [role=dialog]')]
      .flatMap((part) => [...part.querySelectorAll(controls)])
      .filter((element) => isSeen(element) && !element.closest(content) && (reading || !element.matches(read)))
      .map(nameOf)
      .filter((name, at, names) => name !== '' && names.indexOf(name) === at);
  })(${reading})`);
}

/** Every text that can be read on the screen, tips and names included, with plain spaces. */
export function wordsOn(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const main = document.querySelector('main');
    const spoken = [...main.querySelectorAll('[title], [aria-label]')].flatMap((element) => [element.title, element.getAttribute('aria-label')]);
    return [main.innerText, ...spoken].filter(Boolean).join('\\n').replaceAll('\\u00A0', ' ');
  })()`);
}

/** Walks by the Tab key through what the screen itself has; the stops where nobody would see where the keyboard is, by their names. */
export async function hiddenStops(page: Page, most: number): Promise<readonly string[]> {
  await page.evaluate(`(() => {
    const isRinged = (one) => {
      const style = getComputedStyle(one);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    };
    window.walk = { stops: 0, hidden: new Set() };
    document.addEventListener('focusin', ({ target }) => {
      window.walk.stops += 1;
      const { top, bottom, left, right } = target.getBoundingClientRect();
      const isInSight = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      const around = [target, target.nextElementSibling, target.parentElement].filter(Boolean);
      if (around.some(isRinged) && isInSight) return;
      window.walk.hidden.add((target.getAttribute('aria-label') || target.innerText || target.id || target.tagName).slice(0, 80));
    });
    const main = document.querySelector('main');
    main.tabIndex = -1;
    main.focus();
    main.removeAttribute('tabindex');
    window.walk = { stops: 0, hidden: new Set() };
  })()`);
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab');
    // Past the last one the browser itself has the keyboard.
    if (stop % STRIDE === 0 && (await page.evaluate<boolean>('document.activeElement === document.body'))) break;
  }
  const { stops, hidden } = await page.evaluate<{ stops: number; hidden: readonly string[] }>(
    '({ stops: window.walk.stops, hidden: [...window.walk.hidden] })',
  );
  return stops === 0 ? ['the Tab key leads nowhere'] : hidden;
}

/** Heads and figures that are not to be read whole without scrolling sideways: columns out of sight, cut figures, cut badges. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const wide = [...document.querySelectorAll('[role=grid]')].filter((grid) => grid.scrollWidth > grid.clientWidth);
    const cells = [...document.querySelectorAll('[role=columnheader], [class*=numeric][role=gridcell], [role=gridcell]:has([class*=badge]), [data-item^="state:"] span')];
    const cut = cells.filter((cell) => cell.checkVisibility() && cell.clientWidth > 1 && cell.scrollWidth > cell.clientWidth);
    return [...wide.map((grid) => grid.getAttribute('aria-label')), ...cut.map((cell) => cell.innerText)];
  })()`);
}

/** Fields and boxes whose border is hard to tell from what lies around them (WCAG 1.4.11: a contrast of 3), by their names, with it. */
export function faintFields(page: Page): Promise<readonly (readonly [string, number])[]> {
  return page.evaluate<readonly (readonly [string, number])[]>(`(() => {
    const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
    const light = (colour) =>
      channels(colour)
        .slice(0, 3)
        .map((each) => each / 255)
        .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
        .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
    const groundOf = (element) => {
      const { backgroundColor } = getComputedStyle(element);
      return element.parentElement && channels(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor;
    };
    const fields = '.mantine-Input-input:not(:disabled, [disabled]), .mantine-Checkbox-input:not(:checked, :disabled), .mantine-Radio-radio:not(:checked, :disabled), .mantine-Chip-label';
    return [...document.querySelectorAll(fields)]
      .filter((field) => field.checkVisibility())
      .map((field) => {
        const [dark, bright] = [light(getComputedStyle(field).borderTopColor), light(groundOf(field.parentElement))].toSorted((a, b) => a - b);
        return [field.getAttribute('aria-label') || field.labels?.[0]?.innerText || field.innerText || field.id, (bright + 0.05) / (dark + 0.05)];
      })
      .filter(([, contrast]) => contrast < 3);
  })()`);
}
