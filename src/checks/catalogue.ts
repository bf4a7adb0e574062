import type { Check, CorpusCheck } from './check.ts';
import { DOC_OLD } from './rules/document/doc-old.ts';
import { DOCNO } from './rules/document/docno.ts';
import { TERM_VARIANT } from './rules/document/term-variant.ts';
import { ANNEX_EMPTY } from './rules/form/annex-empty.ts';
import { SEC_LEGACY } from './rules/form/sec-legacy.ts';
import { SEC_MISPLACED } from './rules/form/sec-misplaced.ts';
import { SEC_MISSING } from './rules/form/sec-missing.ts';
import { SEC_THIN } from './rules/form/sec-thin.ts';
import { G_BAND } from './rules/grade/g-band.ts';
import { G_EDGE } from './rules/grade/g-edge.ts';
import { G_MISSING } from './rules/grade/g-missing.ts';
import { G_TERM } from './rules/grade/g-term.ts';
import { M_DIMENSION } from './rules/identity/m-dimension.ts';
import { M_FY_TITLE } from './rules/identity/m-fy-title.ts';
import { M_KIND } from './rules/identity/m-kind.ts';
import { M_META } from './rules/identity/m-meta.ts';
import { M_PROJECT } from './rules/identity/m-project.ts';
import { M_TABLE } from './rules/identity/m-table.ts';
import { M_UNIT } from './rules/identity/m-unit.ts';
import { C_GAP } from './rules/money/c-gap.ts';
import { U_UNIT } from './rules/money/u-unit.ts';
import { X_BALANCE } from './rules/money/x-balance.ts';
import { X_BASIS } from './rules/money/x-basis.ts';
import { X_LOW } from './rules/money/x-low.ts';
import { X_OVER } from './rules/money/x-over.ts';
import { X_PACE } from './rules/money/x-pace.ts';
import { X_PARTS } from './rules/money/x-parts.ts';
import { X_PRIOR } from './rules/money/x-prior.ts';
import { X_RATE } from './rules/money/x-rate.ts';
import { X_RECEIVED } from './rules/money/x-received.ts';
import { X_SAVING } from './rules/money/x-saving.ts';
import { X_SPLIT } from './rules/money/x-split.ts';
import { X_TWICE } from './rules/money/x-twice.ts';
import { X_ZERO } from './rules/money/x-zero.ts';
import { N_APPROX } from './rules/number/n-approx.ts';
import { N_COUNT } from './rules/number/n-count.ts';
import { N_COVERAGE } from './rules/number/n-coverage.ts';
import { N_SUM } from './rules/number/n-sum.ts';
import { N_TEXT } from './rules/number/n-text.ts';
import { N_TWICE } from './rules/number/n-twice.ts';
import { U_FORMAT } from './rules/number/u-format.ts';
import { C_PURPOSE } from './rules/purpose/c-purpose.ts';
import { C_SUBPROJECT } from './rules/purpose/c-subproject.ts';
import { S_ALLFULL } from './rules/score/s-allfull.ts';
import { S_CUT_MET } from './rules/score/s-cut-met.ts';
import { S_EXEC_GAP } from './rules/score/s-exec-gap.ts';
import { S_FULL_UNMET } from './rules/score/s-full-unmet.ts';
import { S_LEAF } from './rules/score/s-leaf.ts';
import { S_OPAQUE } from './rules/score/s-opaque.ts';
import { S_OVER } from './rules/score/s-over.ts';
import { S_ROUND } from './rules/score/s-round.ts';
import { S_SCHEME } from './rules/score/s-scheme.ts';
import { S_TOTAL } from './rules/score/s-total.ts';
import { A11Y_SCAN } from './rules/source/a11y-scan.ts';
import { REV_MISSING } from './rules/source/rev-missing.ts';
import { SAT_SAMPLE } from './rules/source/sat-sample.ts';
import { SRC_UNOFFICIAL } from './rules/source/src-unofficial.ts';
import { T_ACTUAL_OP } from './rules/target/t-actual-op.ts';
import { T_BEYOND } from './rules/target/t-beyond.ts';
import { T_COPY } from './rules/target/t-copy.ts';
import { T_OVER } from './rules/target/t-over.ts';
import { T_SHARE } from './rules/target/t-share.ts';
import { T_UNMEAS } from './rules/target/t-unmeas.ts';
import { T_UNMET } from './rules/target/t-unmet.ts';
import { T_VIOLATION } from './rules/target/t-violation.ts';
import { U_DIM } from './rules/target/u-dim.ts';
import { TPL_DUP } from './rules/template/tpl-dup.ts';
import { TPL_FOREIGN } from './rules/template/tpl-foreign.ts';
import { TPL_RESIDUE } from './rules/template/tpl-residue.ts';
import { TXT_DAMAGE } from './rules/text/txt-damage.ts';
import { TXT_GARBLED } from './rules/text/txt-garbled.ts';
import { TXT_NUMBERING } from './rules/text/txt-numbering.ts';
import { TXT_WRONG } from './rules/text/txt-wrong.ts';
import { Y_LAG } from './rules/time/y-lag.ts';
import { Y_MIX } from './rules/time/y-mix.ts';
import { Y_ORDER } from './rules/time/y-order.ts';
import { F_NO_ADVICE } from './rules/trail/f-no-advice.ts';
import { F_NO_CAUSE } from './rules/trail/f-no-cause.ts';
import { F_NO_FIX } from './rules/trail/f-no-fix.ts';
import { F_REPEAT } from './rules/trail/f-repeat.ts';
import { R_SELF_VERIFIED } from './rules/trail/r-self-verified.ts';
import { R_TWICE } from './rules/trail/r-twice.ts';
import { R_UNPROVEN } from './rules/trail/r-unproven.ts';
import { V_CORRECTIONS } from './rules/trail/v-corrections.ts';
import { V_WITHDRAWAL } from './rules/trail/v-withdrawal.ts';
import { W_OUTCOME60 } from './rules/weight/w-outcome60.ts';
import { W_PARENT } from './rules/weight/w-parent.ts';
import { W_SCHEME } from './rules/weight/w-scheme.ts';
import { W_SUM } from './rules/weight/w-sum.ts';

/** Every check of a single report, in the order in which a reader would ask. Ids are permanent. */
export const CATALOGUE: readonly Check[] = [
  // What report is this?
  M_PROJECT,
  M_UNIT,
  M_META,
  M_FY_TITLE,
  M_KIND,
  REV_MISSING,
  SRC_UNOFFICIAL,
  V_CORRECTIONS,
  V_WITHDRAWAL,
  // Is everything there?
  M_TABLE,
  M_DIMENSION,
  SEC_MISSING,
  SEC_LEGACY,
  SEC_MISPLACED,
  SEC_THIN,
  ANNEX_EMPTY,
  A11Y_SCAN,
  // Do the amounts agree with one another?
  X_RATE,
  X_ZERO,
  X_TWICE,
  X_PARTS,
  X_BALANCE,
  X_OVER,
  X_PRIOR,
  U_UNIT,
  // What was spent, and what was left?
  X_LOW,
  X_PACE,
  X_RECEIVED,
  X_SAVING,
  X_BASIS,
  X_SPLIT,
  C_GAP,
  // Was the money spent on what it was for?
  C_PURPOSE,
  C_SUBPROJECT,
  // Are the points what their parts make?
  W_SUM,
  W_PARENT,
  W_SCHEME,
  W_OUTCOME60,
  S_TOTAL,
  S_OVER,
  S_OPAQUE,
  S_SCHEME,
  S_ROUND,
  // Do the points fit what was done and spent?
  S_LEAF,
  S_FULL_UNMET,
  S_CUT_MET,
  S_ALLFULL,
  S_EXEC_GAP,
  // Does the grade fit the total?
  G_BAND,
  G_TERM,
  G_MISSING,
  G_EDGE,
  // Are the targets and results such that they can be compared?
  U_DIM,
  T_UNMEAS,
  T_UNMET,
  T_SHARE,
  T_BEYOND,
  T_COPY,
  T_ACTUAL_OP,
  T_OVER,
  T_VIOLATION,
  // Do the figures of the text add up?
  N_SUM,
  N_COUNT,
  N_TEXT,
  N_TWICE,
  N_COVERAGE,
  N_APPROX,
  U_FORMAT,
  // Do the years and dates agree?
  Y_MIX,
  Y_ORDER,
  Y_LAG,
  // What became of the findings?
  F_NO_CAUSE,
  F_NO_ADVICE,
  F_NO_FIX,
  F_REPEAT,
  R_UNPROVEN,
  R_SELF_VERIFIED,
  R_TWICE,
  SAT_SAMPLE,
  // Is the text sound?
  TPL_RESIDUE,
  TPL_FOREIGN,
  TXT_DAMAGE,
  TXT_GARBLED,
  TXT_WRONG,
  TXT_NUMBERING,
  DOCNO,
  DOC_OLD,
  TERM_VARIANT,
];

/** Every check that compares reports with one another. */
export const CORPUS_CATALOGUE: readonly CorpusCheck[] = [TPL_DUP];
