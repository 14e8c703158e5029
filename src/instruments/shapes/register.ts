// Shapes of registers/*.yaml, ledgers.yaml and targets.yaml. Numbers may be written bare or as text; they are kept as text.
import { z } from 'zod'
import { FIELD_TYPES } from '../register.js'
import { bilingual, citations, day, id } from './common.js'

const feel = z.string().min(1)
const number = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]).transform(String)
/** A limit may be a number or FEEL over the record (e.g. the limit of the matter it links to). */
const amount = z.union([z.number(), z.string().min(1)]).transform(String)
const map = z.record(z.string(), feel)
const who = z.array(z.string().regex(/^[a-z_]+(:[A-Za-z0-9_.-]+)?$/)).min(1)
const opt = z.exactOptional

const guard = z.strictObject({ that: feel, else: bilingual, advise: opt(z.boolean()), cites: opt(citations) })

const when = opt(feel)
/** As src/exchange/envelope.ts takes it. */
const messageType = z.string().regex(/^[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*)+$/)
const effect = z.union([
  z.strictObject({ when, open: id, with: map }),
  z.strictObject({ when, move: id, on: z.string().min(1), with: opt(map) }),
  z.strictObject({ when, post: id, debit: id, credit: id, amount: feel, text: feel }),
  z.strictObject({ when, peer: messageType, ref: opt(feel), with: map }),
  z.strictObject({ when, demand: feel, town: opt(feel), address: opt(feel), hears: opt(id), rows: opt(z.array(id)) }),
])

const field = z.strictObject({
  id: z.string().regex(/^[\p{L}][\p{L}\p{N}_]*$/u),
  name: bilingual,
  type: z.enum(FIELD_TYPES),
  hint: opt(bilingual),
  required: opt(z.boolean()),
  unique: opt(z.boolean()),
  default: opt(z.json()),
  values: opt(z.record(z.string(), bilingual)),
  min: opt(number),
  max: opt(number),
  digits: opt(z.number().int().min(0).max(6)),
  unit: opt(z.string()),
  length: opt(z.number().int().positive().max(4000)),
  office: opt(z.boolean()),
  to: opt(id),
  secretFor: opt(who),
  is: opt(feel),
  rule: opt(z.strictObject({ id, given: map, out: opt(z.string()) })),
})

const state = z.strictObject({
  id,
  name: bilingual,
  open: z.boolean(),
  holder: opt(feel),
  limit: opt(
    z.strictObject({
      workingDays: opt(amount),
      workingHours: opt(amount),
      days: opt(amount),
      minutes: opt(amount),
      until: opt(feel),
      cites: citations.min(1),
    }),
  ),
})

const move = z.strictObject({
  id,
  name: bilingual,
  from: z.array(id).min(1),
  to: z.string().min(1),
  by: who,
  needs: opt(z.array(z.string())),
  takes: opt(z.array(z.string())),
  sets: opt(map),
  guards: opt(z.array(guard)),
  notBy: opt(z.array(id)),
  effects: opt(z.array(effect)),
  after: opt(z.strictObject({ days: opt(amount), overdue: opt(z.literal(true)) })),
  cites: citations.min(1),
})

const figure = z.strictObject({
  id,
  name: bilingual,
  kind: z.enum(['count', 'sum', 'ratio', 'average']),
  of: opt(z.string()),
  where: opt(feel),
  over: opt(feel),
  by: opt(z.string()),
  expected: opt(number),
  atLeast: opt(number),
  unit: opt(z.string()),
  digits: opt(z.number().int().min(0).max(6)),
  cites: opt(citations),
})

export const registerShape = z.strictObject({
  id,
  title: bilingual,
  what: bilingual,
  prefix: z.string().regex(/^[A-Z]{1,6}$/),
  headline: feel,
  amends: opt(z.array(id).min(1)),
  opens: z.strictObject({ by: who, takes: opt(z.array(z.string())), cites: citations.min(1) }),
  reads: opt(who),
  corrects: opt(who),
  fields: z.array(field).min(1),
  states: z.array(state).min(1),
  moves: z.array(move),
  guards: opt(z.array(guard)),
  effects: opt(z.array(effect)),
  hears: opt(
    z.array(
      z.union([
        z.strictObject({ type: messageType, state: id }),
        z.strictObject({ type: messageType, move: id, by: z.string().min(1) }),
      ]),
    ),
  ),
  lookups: opt(
    z.record(z.string(), z.strictObject({ register: id, where: map, name: opt(bilingual), hidden: opt(z.boolean()) })),
  ),
  alarms: opt(z.array(z.strictObject({ id, when: feel, level: z.enum(['amber', 'red']), say: bilingual }))),
  figures: opt(z.array(figure)),
  public: opt(z.strictObject({ states: z.array(id).min(1), fields: z.array(z.string()).min(1), covers: opt(map) })),
  every: opt(z.array(z.strictObject({ days: amount, states: z.array(id).min(1), open: id, with: map }))),
  rows: opt(
    z.array(z.strictObject({ key: z.string().min(1), state: opt(id), fields: z.record(z.string(), z.json()) })),
  ),
})
export type WrittenRegister = z.infer<typeof registerShape>

export const ledgersShape = z.array(
  z.strictObject({
    id,
    title: bilingual,
    unit: z.string().min(1),
    accounts: z.array(z.strictObject({ id, name: bilingual, neverNegative: opt(z.boolean()) })).min(2),
    figures: opt(z.array(z.strictObject({ id, name: bilingual, is: feel }))),
    public: opt(z.boolean()),
    cites: citations.min(1),
  }),
)

export const targetsShape = z.array(
  z.strictObject({
    id,
    name: bilingual,
    unit: z.string(),
    kind: z.enum(['target', 'standard', 'deadline', 'limit', 'baseline', 'result', 'fact']),
    value: z.union([number, z.null()]),
    comparator: z.enum(['>=', '>', '<=', '<', '=', 'qual']),
    counts: z.enum(['sum', 'latest']).default('latest'),
    period: z.string(),
    due: z.union([day, z.null()]),
    owner: z.string(),
    baseline: opt(z.strictObject({ value: number, unit: z.string(), date: z.string(), sameIndicator: z.boolean() })),
    byTown: opt(z.record(z.string(), number)),
    figure: opt(z.strictObject({ register: id, figure: id })),
    elsewhere: opt(z.array(z.strictObject({ value: z.string(), source: z.string() }))),
    note: opt(bilingual),
    cites: citations.min(1),
  }),
)

export const assessmentShape = z.array(
  z.strictObject({
    id,
    name: bilingual,
    over: z.enum(['demand', 'order', 'transfer']),
    kind: z.enum(['count', 'ratio', 'p50', 'p95']),
    where: opt(feel),
    among: opt(feel),
    of: opt(z.string()),
    leftOut: opt(feel),
    unit: z.string(),
    good: z.enum(['high', 'low', 'none']),
    note: opt(bilingual),
    cites: citations.min(1),
  }),
)
