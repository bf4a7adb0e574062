import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decompress } from 'wawoff2';
import { CACHE, fillOnce, PROJECT } from '../cache.ts';
import { joinFonts, limitedFont } from './join-fonts.ts';

const PACKAGE = join(PROJECT, 'node_modules', '@fontsource-variable', 'noto-sans-sc');
/** It calls itself by the thinnest of the weights that it holds. */
const FAMILY = 'Noto Sans SC Thin';
/** What a style sheet may ask for without naming a font; on the test machine all of it is the one font. */
const ALIASES = ['sans-serif', 'serif', 'monospace', 'system-ui'];

function folder(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  return join(CACHE, `font-${version}`);
}

/** The fontconfig file for the browser's environment, there once {@link convertFonts} has run. */
export const fontsConfiguration = (): string => join(folder(), 'fonts.conf');

function configuration(fonts: string): string {
  const aliases = ALIASES.map(
    (name) =>
      `<alias binding="same"><family>${name}</family><prefer><family>${FAMILY}</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `<dir>${fonts}</dir>`,
    `<cachedir>${join(fonts, 'cache')}</cachedir>`,
    ...aliases,
    '</fontconfig>\n',
  ].join('\n');
}

/** 汉字, whichever part they are in. */
const isHan = (code: number): boolean => /\p{Script=Han}/u.test(String.fromCodePoint(code));
/**
 * Gives the browser one Chinese font, the same on every machine: without one, Chinese is blank, nothing has its
 * width, and a test for overflow passes for no reason. The font system of Linux does not read woff2, and of a hundred
 * parts it asks each for every character: they are converted to TrueType and their 汉字 joined, once.
 */
export async function convertFonts(): Promise<void> {
  const target = folder();
  await fillOnce(target, async (empty) => {
    mkdirSync(join(empty, 'cache'));
    const parts: Uint8Array[] = [];
    for (const name of readdirSync(join(PACKAGE, 'files')).filter((file) => file.endsWith('.woff2'))) {
      // The next one is written over it.
      const part = (await decompress(readFileSync(join(PACKAGE, 'files', name)))).slice();
      parts.push(part);
      // What stands beside the characters has spaces that it knows of by its part.
      const rest = limitedFont(part, (code) => !isHan(code));
      if (rest !== null) writeFileSync(join(empty, name.replace(/\.woff2$/, '.ttf')), rest);
    }
    writeFileSync(join(empty, 'noto-sans-sc-han.ttf'), joinFonts(parts, isHan));
    writeFileSync(join(empty, 'fonts.conf'), configuration(target));
  });
}
