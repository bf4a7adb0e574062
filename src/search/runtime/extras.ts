import { readCharacterMap } from '../words/character-map.ts';
import type { Sounds } from '../words/sounds.ts';
import { readSounds } from '../words/sounds.ts';
import type { CharacterMap } from '../words/units.ts';
import { unitsOf, unitText } from '../words/units.ts';
import type { SearchEngine } from './engine.ts';

/** Loads what only some queries need, each once. */
class Extras {
  private readonly engine: SearchEngine;
  private map: Promise<CharacterMap> | null = null;
  private list: Promise<string[]> | null = null;
  private speech: Promise<Sounds> | null = null;

  constructor(engine: SearchEngine) {
    this.engine = engine;
  }

  traditional(): Promise<CharacterMap> {
    this.map ??= this.engine.loader.text(this.engine.manifest.traditional).then(readCharacterMap);
    return this.map;
  }

  /** How characters are spoken. */
  sounds(): Promise<Sounds> {
    this.speech ??= this.engine.loader.text(this.engine.manifest.sounds).then(readSounds);
    return this.speech;
  }

  /** Folded names of all tiers. */
  names(): Promise<string[]> {
    this.list ??= Promise.all(
      this.engine.manifest.tiers.map((tier) => this.engine.tierJson<string[]>(tier, 'names')),
    ).then((lists) => [...new Set(lists.flat().map((name) => unitText(unitsOf(name))))]);
    return this.list;
  }
}

const EXTRAS = new WeakMap<SearchEngine, Extras>();

/** What is loaded beside the index of one engine. */
export function extrasOf(engine: SearchEngine): Extras {
  const known = EXTRAS.get(engine) ?? new Extras(engine);
  EXTRAS.set(engine, known);
  return known;
}
