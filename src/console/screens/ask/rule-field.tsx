// One input of a rule as a field of the form: what kind it is decides how it is asked.
import type { RuleFieldView, RulePlainFieldView } from '../../api/rules.js'
import { useSpeech } from '../../words/speak.js'
import type { Group, SaidValue } from './said.js'

interface Props {
  readonly field: RuleFieldView
  readonly value: SaidValue | undefined
  readonly onChange: (value: SaidValue) => void
  readonly fault?: string | undefined
}

export function RuleField({ field, value, onChange, fault }: Props) {
  if (field.fields)
    return <GroupField field={field} value={(value ?? []) as readonly Group[]} onChange={onChange} fault={fault} />
  if (field.type === 'list' && field.values) {
    return <Ticks field={field} value={(value ?? []) as readonly string[]} onChange={onChange} />
  }
  return <Plain id={`in-${field.input}`} field={field} value={String(value ?? '')} onChange={onChange} fault={fault} />
}

interface PlainProps {
  readonly id: string
  readonly field: RulePlainFieldView
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fault?: string | undefined
}

const KIND: Readonly<Record<string, string>> = { date: 'date', instant: 'datetime-local' }

function Plain({ id, field, value, onChange, fault }: PlainProps) {
  const { say, of } = useSpeech()
  const chosen = field.type === 'choice' || field.type === 'boolean'
  const number = field.type === 'decimal' || field.type === 'integer'
  const options =
    field.type === 'boolean'
      ? [
          { value: true, name: { zh: '是', en: 'yes' } },
          { value: false, name: { zh: '否', en: 'no' } },
        ]
      : (field.values ?? [])
  const taken = options.find((option) => option.value === field.default)
  const hints = [
    field.hint ? of(field.hint) : '',
    field.type === 'list' ? say('ask.separate') : '',
    field.default !== undefined && field.default !== null && field.type !== 'list'
      ? say('ask.taken', { value: taken ? of(taken.name) : String(field.default) })
      : '',
  ].filter((hint) => hint !== '')
  const common = {
    id,
    value,
    ...(hints.length > 0 || fault ? { 'aria-describedby': `${id}-hint` } : {}),
    ...(fault ? { 'aria-invalid': true } : {}),
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {of(field.name)}
        {field.unit ? `（${field.unit}）` : ''}
        {field.required ? <span className="needed">（{say('common.required')}）</span> : null}
      </label>
      {chosen ? (
        <select {...common} onChange={(event) => onChange(event.target.value)}>
          <option value="">{say('ask.notSaid')}</option>
          {options.map((option) => (
            <option key={String(option.value)} value={String(option.value)}>
              {of(option.name)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type={KIND[field.type] ?? 'text'}
          inputMode={number ? 'decimal' : undefined}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {hints.length > 0 || fault ? (
        <span className={fault ? 'fault' : 'hint'} id={`${id}-hint`}>
          {fault ?? hints.join(' ')}
        </span>
      ) : null}
    </div>
  )
}

function Ticks({
  field,
  value,
  onChange,
}: {
  readonly field: RuleFieldView
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}) {
  const { of } = useSpeech()
  return (
    <fieldset className="ticks">
      <legend>{of(field.name)}</legend>
      {(field.values ?? []).map((option) => {
        const word = String(option.value)
        return (
          <label key={word} className="tick">
            <input
              type="checkbox"
              checked={value.includes(word)}
              onChange={(event) =>
                onChange(event.target.checked ? [...value, word] : value.filter((one) => one !== word))
              }
            />
            {of(option.name)}
          </label>
        )
      })}
    </fieldset>
  )
}

interface GroupProps {
  readonly field: RuleFieldView
  readonly value: readonly Group[]
  readonly onChange: (value: readonly Group[]) => void
  readonly fault?: string | undefined
}

function GroupField({ field, value, onChange, fault }: GroupProps) {
  const { say, of } = useSpeech()
  const groups = value.length > 0 ? value : [{}]
  const set = (at: number, name: string, text: string): void =>
    onChange(groups.map((group, index) => (index === at ? { ...group, [name]: text } : group)))
  return (
    <fieldset className="groups">
      <legend>{of(field.name)}</legend>
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other name than its place
        <div key={at} className="group">
          {field.type === 'groups' ? <b>{say('ask.item', { n: at + 1 })}</b> : null}
          {(field.fields ?? []).map((member) => (
            <Plain
              key={member.input}
              id={`in-${field.input}-${at}-${member.input}`}
              field={member}
              value={(group as Group)[member.input] ?? ''}
              onChange={(text) => set(at, member.input, text)}
            />
          ))}
          {field.type === 'groups' && groups.length > 1 ? (
            <button type="button" onClick={() => onChange(groups.filter((_, index) => index !== at))}>
              {say('ask.remove')}
            </button>
          ) : null}
        </div>
      ))}
      {field.type === 'groups' ? (
        <button type="button" onClick={() => onChange([...groups, {}])}>
          {say('ask.add')}
        </button>
      ) : null}
      {fault ? <span className="fault">{fault}</span> : null}
    </fieldset>
  )
}
