// One question: a form made from what the rule needs to know, and the answer below it. The inputs stand in the address, so that
// the answer can be shared and printed.
import { type FormEvent, useEffect, useState } from 'react'
import { useSession } from '../../api/reads.js'
import { askRule, type Inputs, type RuleAnswerView, type RuleView, useRule } from '../../api/rules.js'
import { go, useHere } from '../../route.js'
import { useSpeech } from '../../words/speak.js'
import { Link } from '../papers/link.js'
import { PlainError } from '../progress/plain.js'
import { Answer } from './answer.js'
import { Batch } from './batch.js'
import { RuleField } from './rule-field.js'
import { inputsOf, type Said, saidOf } from './said.js'

export function QuestionPage({ id }: { readonly id: string }) {
  const { say } = useSpeech()
  const { query } = useHere()
  const asOf = query.get('asOf') ?? undefined
  const rule = useRule(id, asOf)
  return (
    <>
      <p>
        <Link to="/ask">← {say('ask.back')}</Link>
      </p>
      <PlainError error={rule.error} />
      {rule.data ? <Form key={id} view={rule.data} /> : null}
    </>
  )
}

function Form({ view }: { readonly view: RuleView }) {
  const { say, of } = useSpeech()
  const { path, query } = useHere()
  const known = readLink(query.get('in'))
  const [said, setSaid] = useState<Said>(() => saidOf(view.inputs, known ?? {}))
  const [asOf, setAsOf] = useState(query.get('asOf') ?? '')
  const [answer, setAnswer] = useState<RuleAnswerView | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const session = useSession().data
  const put = async (inputs: Inputs): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      setAnswer(await askRule(view.rule.id, inputs, asOf || undefined))
    } catch (fault) {
      setAnswer(null)
      setError(fault instanceof Error ? fault : new Error(String(fault)))
    } finally {
      setBusy(false)
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the inputs came with the link
  useEffect(() => {
    if (known !== null) void put(known)
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const inputs = inputsOf(view.inputs, said)
    const address = new URLSearchParams({ in: JSON.stringify(inputs), ...(asOf ? { asOf } : {}) })
    go(`${path}?${address}`, 'replace')
    void put(inputs)
  }
  const faultOf = (input: string): string | undefined => {
    const wrong =
      answer?.refused.find((one) => one.input === input) ?? answer?.missing.find((one) => one.input === input)
    return wrong ? of(wrong.why) : undefined
  }
  return (
    <>
      <form className="card" noValidate onSubmit={submit}>
        <h1>{of(view.rule.question)}</h1>
        <p className="hint">
          {view.rule.id} {of(view.rule.title)} · {view.rule.instrument}
        </p>
        {view.inputs.map((field) => (
          <RuleField
            key={field.input}
            field={field}
            value={said[field.input]}
            onChange={(value) => setSaid({ ...said, [field.input]: value })}
            fault={faultOf(field.input)}
          />
        ))}
        <div className="field">
          <label htmlFor="asOf">{say('ask.asOf')}</label>
          <input id="asOf" type="date" value={asOf} onChange={(event) => setAsOf(event.target.value)} />
          <span className="hint">{of(view.rule.validity.note)}</span>
        </div>
        <PlainError error={error} />
        <p className="buttons">
          <button type="submit" className="main" disabled={busy} data-testid="ask">
            {say(busy ? 'ask.asking' : 'ask.go')}
          </button>
          {view.example ? (
            <button
              type="button"
              onClick={() => setSaid(saidOf(view.inputs, view.example ?? {}))}
              data-testid="example"
            >
              {say('ask.example')}
            </button>
          ) : null}
        </p>
      </form>
      {answer ? <Answer answer={answer} /> : null}
      {session?.account ? <Batch rule={view.rule.id} fields={view.inputs} /> : null}
    </>
  )
}

function readLink(text: string | null): Inputs | null {
  if (text === null) return null
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Inputs) : null
  } catch {
    return null
  }
}
