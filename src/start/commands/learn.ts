// `learn`: learns a label from any labelled JSONL and says honestly how good it is: on a test file, or by cross-validation.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Example, FOLDS, type Learnt, learn, STEPS } from '../../suggest/learn/learn.js'
import { type Judged, measure, precisionAndRecall } from '../../suggest/learn/measure.js'
import { createPredictor, type Model } from '../../suggest/learn/model.js'
import { readModel, writeModel } from '../../suggest/learn/model-file.js'
import { findCut, precisionAndRecallAt } from '../../suggest/learn/present-cut.js'
import { Fault } from '../../terms/refusal.js'
import { confusionPicture } from './confusion-picture.js'
import { type LearnReport, learnTable } from './learn/learn-report.js'
import { type ExampleFields, PRESENT, readExamples } from './learn/read-examples.js'
import { showProgress } from './progress.js'
import { UsageFault } from './usage.js'

/** Texts that the reading is timed on. */
const TIMED_TEXTS = 3_000
const FEWEST_TEXTS = 20

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      train: { type: 'string' },
      test: { type: 'string' },
      text: { type: 'string', default: 'text' },
      also: { type: 'string', multiple: true, default: [] },
      label: { type: 'string' },
      present: { type: 'boolean', default: false },
      out: { type: 'string' },
      picture: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  if (!values.train) throw new UsageFault('learn', '--train is missing')
  if (!values.label) throw new UsageFault('learn', '--label is missing')
  const fields: ExampleFields = { text: values.text, also: values.also, label: values.label, present: values.present }
  const train = await readExamples(values.train, fields)
  checkEnough(train.examples, values.train)
  // Read before the minutes of training: a fault in it is told at once.
  const test = values.test === undefined ? null : await readExamples(values.test, fields)

  const progress = showProgress('learn', STEPS)
  const startedAt = performance.now()
  const { model, learnt } = learn(train.examples, (done) => progress.update(done))
  const trainSeconds = (performance.now() - startedAt) / 1000
  progress.end(`${model.labels.length} 类 labels`)
  const bytes = writeModel(model)
  if (values.out !== undefined) await writeOut(values.out, bytes)

  const measured = test ? judgeTest(model, test.examples) : learnt.judged
  if (values.picture !== undefined) {
    const answered = measured.map(({ truth, answers }) => ({ truth, answer: answers[0] ?? '' }))
    await writeOut(values.picture, confusionPicture(`${values.label}：应为与判为 truth and answer`, answered))
  }
  const report: LearnReport = {
    trainTexts: train.examples.length,
    labels: model.labels.length,
    withoutLabel: train.withoutLabel,
    measuredOn: test ? 'test' : 'cross_validation',
    measures: measure(measured),
    present: values.present ? judgePresence(measured, learnt, test !== null) : null,
    settings: { cost: learnt.settings.cost, ratio: learnt.settings.ratio, rarity: learnt.settings.rarity },
    thresholds: model.thresholds.map(({ precision, from }) => ({
      precision,
      from: Number.isFinite(from) ? from : null,
    })),
    ...timed(bytes, (test ?? train).examples),
    modelBytes: bytes.length,
    trainSeconds,
    memoryMegabytes: process.memoryUsage().rss / 1e6,
  }
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : learnTable(report))
  return 0
}

function checkEnough(examples: readonly Example[], file: string): void {
  if (examples.length < FEWEST_TEXTS) {
    throw new Fault(
      'too_few_texts',
      `${file} has ${examples.length} labelled texts; ${FEWEST_TEXTS} are the fewest to learn from.`,
    )
  }
  if (new Set(examples.map(({ label }) => label)).size < 2) {
    throw new Fault(
      'one_label_only',
      `All texts of ${file} have the same label; with one label there is nothing to learn.`,
    )
  }
}

function judgeTest(model: Model, examples: readonly Example[]): Judged[] {
  const predictor = createPredictor(model)
  return examples.map(({ text, label }) => {
    const { labels, confidence } = predictor.predict(text)
    return { truth: label, answers: labels, confidence, thresholds: model.thresholds }
  })
}

/** On the training texts themselves each fold's cut comes from the other folds. */
function judgePresence(measured: readonly Judged[], learnt: Learnt, onTest: boolean) {
  const cuts = onTest
    ? [findCut(learnt.judged, PRESENT)]
    : Array.from({ length: FOLDS }, (_, of) =>
        findCut(
          learnt.judged.filter((_, at) => learnt.fold[at] !== of),
          PRESENT,
        ),
      )
  return {
    ...precisionAndRecall(measured, PRESENT),
    atCut: precisionAndRecallAt(measured, PRESENT, (at) => cuts[onTest ? 0 : (learnt.fold[at] ?? 0)] ?? 2),
  }
}

/** From the bytes, as a node would: opening the model, then reading texts, features and all. */
function timed(bytes: Uint8Array, examples: readonly Example[]) {
  const openedAt = performance.now()
  const predictor = createPredictor(readModel(bytes))
  predictor.predict('')
  const openMilliseconds = performance.now() - openedAt
  const texts = examples.slice(0, TIMED_TEXTS)
  for (const { text } of texts.slice(0, 200)) predictor.predict(text)
  // Processor time of this process, not the clock: other work on the machine is not the model's.
  const before = process.cpuUsage()
  for (const { text } of texts) predictor.predict(text)
  const { user, system } = process.cpuUsage(before)
  return { openMilliseconds, microsecondsPerText: (user + system) / texts.length }
}

async function writeOut(file: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(file, bytes).catch((cause: unknown) => {
    throw new Fault('file_unwritable', `${file} cannot be written; check the folder and the rights on it.`, { cause })
  })
}
