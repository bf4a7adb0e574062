import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../src/desk/check-draft.ts';
import { firstDraft } from '../../../src/desk/first-draft.ts';
import type { Answers } from '../../../src/desk/import.ts';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { EVERY_READER } from '../../../src/desk/read/every-reader.ts';
import { openReferences, withNewRecords } from '../../../src/desk/references.ts';
import { ReportSchema } from '../../../src/model/report.ts';
import { readReferences } from '../../../src/reader/disk/read-references.ts';
import { formatContent } from '../../../src/reader/json/format.ts';
import { repositoryContent } from '../../support/repository.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/desk/', import.meta.url));
const NOW = new Date('2026-11-22T00:00:00Z');
const REGION = { code: '620503', name: '示例区' };

async function read(name: string) {
  return readFiles([{ name, bytes: new Uint8Array(readFileSync(FOLDER + name)) }], {
    ...EVERY_READER,
  });
}

async function made(name: string) {
  const reading = await read(name);
  const answers: Answers = {};
  const proposal = propose(reading, answers);
  return { reading, proposal, draft: firstDraft(proposal, { answers, units: {}, projects: {}, year: 2023 }) };
}

const drafts = new Map<string, ReturnType<typeof made>>();
/** Made once for all that is said of it. */
function draftOf(name: string) {
  const known = drafts.get(name) ?? made(name);
  drafts.set(name, known);
  return known;
}

let raw: ReturnType<typeof readReferences> | null = null;
async function references() {
  raw ??= readReferences('content', await repositoryContent());
  return raw;
}

const FILES = ['open', 'wild'].flatMap((folder) =>
  readdirSync(`${FOLDER}${folder}`)
    .filter((name) => !name.endsWith('.doc'))
    .map((name) => `${folder}/${name}`),
);

describe('a first draft', () => {
  test.each(FILES)('%s fits the model, and its words the narrative', async (name) => {
    const { draft, proposal } = await draftOf(name);
    const units = Object.fromEntries(
      draft.newUnits.map((one) => [one.id, { name: one.name, kind: 'dept', region: REGION }]),
    );
    const unit = (draft.report['implementingUnit'] as { unit: string }).unit;
    const projects = Object.fromEntries(
      draft.newProjects.map((one) => [one.id, { name: one.name, unit, code: 'x', nature: 'annual' }]),
    );
    const encode = (text: string) => new TextEncoder().encode(text);
    const { findings, sourced } = checkDraft(
      {
        id: draft.id,
        reportJson: encode(formatContent(draft.report, ReportSchema)),
        narrativeMdx: encode(draft.narrativeMdx),
        attachments: [],
        versions: [],
      },
      withNewRecords(openReferences(await references()), { units, projects }),
      NOW,
    );
    expect(sourced).not.toBeNull();
    const structural = findings.filter(({ id }) => /^(FIELD|JSON|MDX|FILE)_/.test(id));
    // A name that no file gives is asked for.
    const asked = proposal.questions.map(({ id }) => id);
    const missing = [
      ...(asked.includes('projectName') ? ['project'] : []),
      ...(asked.includes('unitName') ? ['unit'] : []),
    ];
    expect(structural.map(({ id, values }) => `${id} ${values['key']}`).toSorted()).toEqual(
      missing.map((key) => `FIELD_MISSING ${key}`),
    );
  });

  test.each(FILES)('%s: every number of the source is in the draft or named as left out', async (name) => {
    const { reading, proposal, draft } = await draftOf(name);
    const kept = [
      JSON.stringify(draft.report),
      draft.narrativeMdx.replaceAll('\\', ''),
      JSON.stringify(proposal.leftOut),
      JSON.stringify(proposal.questions),
    ]
      .join('\n')
      .normalize('NFKC')
      .replaceAll(',', '');
    // A printed sum of the points that its rows make up says nothing new.
    const points = proposal.indicators.reduce((sum, { weight }) => sum + Number(weight?.value ?? 0), 0);
    const sums = [points, points + Number(proposal.funds?.weight?.value ?? 0)].map(
      (sum) => `${Number(sum.toFixed(4))}`,
    );
    // Forms of other projects are named as a whole.
    const others = proposal.leftOut.filter(({ reason }) => reason === 'unused-number').map(({ at }) => at.at);
    const numbers = reading.files.flatMap(({ source }) =>
      source.blocks
        .filter((block) => block.type !== 'grid' || !others.includes(block.grid.name))
        .flatMap((block) =>
          (block.type === 'grid' ? block.grid.rows.flat().map(({ text }) => text) : [block.text]).flatMap(
            (text) =>
              text
                .normalize('NFKC')
                .replaceAll(',', '')
                .match(/\d+(?:\.\d+)?/g) ?? [],
          ),
        ),
    );
    const lost = [...new Set(numbers)].filter((number) => !kept.includes(number) && !sums.includes(number));
    expect(lost).toEqual([]);
  });
});
