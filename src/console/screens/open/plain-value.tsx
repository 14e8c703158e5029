// One field of an open form in plain HTML, by its type.
import { useOpenRecords, useOpenRegisters } from '../../api/open.js'
import { usePlace } from '../../api/reads.js'
import type { RegisterField } from '../../api/register-shapes.js'
import { isEmpty, valueInWords } from '../../records/value-words.js'
import { useSpeech } from '../../words/speak.js'
import { PlainChoice, PlainField } from '../progress/plain.js'
import { usePlainNames } from './plain-names.js'

interface Props {
  readonly field: RegisterField
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly fault: string | undefined
}

export function PlainValue(props: Props) {
  const { field, value, onChange, fault } = props
  const { say, of } = useSpeech()
  const place = usePlace().data
  const hint = of(field.hint)
  const common = {
    id: `entry-${field.id}`,
    label: of(field.name) + (field.unit ? `（${field.unit}）` : ''),
    fault,
    required: field.required,
  }
  const text = typeof value === 'string' ? value : ''
  const none = say('open.choose')
  switch (field.type) {
    case 'boolean':
      return (
        <PlainChoice
          {...common}
          value={value === true ? 'yes' : value === false ? 'no' : ''}
          onChange={(chosen) => onChange(chosen === '' ? undefined : chosen === 'yes')}
          none={none}
          options={[
            { value: 'yes', label: say('common.yes') },
            { value: 'no', label: say('common.no') },
          ]}
        />
      )
    case 'choice':
      return (
        <PlainChoice
          {...common}
          value={text}
          onChange={onChange}
          none={none}
          options={Object.entries(field.values ?? {}).map(([id, name]) => ({ value: id, label: of(name) }))}
        />
      )
    case 'choices':
      return <Ticks {...props} />
    case 'town':
      return (
        <PlainChoice
          {...common}
          value={text}
          onChange={onChange}
          none={none}
          options={(place?.towns ?? []).map(({ id, name }) => ({ value: id, label: of(name) }))}
        />
      )
    case 'link':
      return <LinkByNumber {...props} />
    case 'longtext':
      return (
        <PlainField
          {...common}
          value={text}
          onChange={onChange}
          rows={5}
          maxLength={field.length ?? 4000}
          hint={hint}
        />
      )
    case 'date':
      return <PlainField {...common} value={text} onChange={onChange} type="date" hint={hint} />
    case 'unit':
      return (
        <PlainChoice
          {...common}
          value={text}
          onChange={onChange}
          none={none}
          options={(place?.units ?? []).map(({ id, name }) => ({ value: id, label: of(name) }))}
        />
      )
    default:
      return <PlainField {...common} value={text} onChange={onChange} maxLength={field.length ?? 200} hint={hint} />
  }
}

function Ticks({ field, value, onChange, fault }: Props) {
  const { of } = useSpeech()
  const chosen = Array.isArray(value) ? (value as string[]) : []
  return (
    <fieldset className="field ticks">
      <legend>{of(field.name)}</legend>
      {Object.entries(field.values ?? {}).map(([id, name]) => (
        <label className="tick" key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
          {of(name)}
        </label>
      ))}
      {fault ? (
        <span className="fault" role="alert">
          {fault}
        </span>
      ) : null}
    </fieldset>
  )
}

/** Chosen from what is published; where nothing is, the number is typed in. */
function LinkByNumber({ field, value, onChange, fault }: Props) {
  const { say, of } = useSpeech()
  const names = usePlainNames()
  const target = useOpenRegisters().data?.find(({ id, shows }) => id === field.to && shows)
  const rows = useOpenRecords(field.to ?? '', target !== undefined, 200).data?.pages.flatMap(({ items }) => items) ?? []
  const common = {
    id: `entry-${field.id}`,
    label: of(field.name),
    fault,
    value: typeof value === 'string' ? value : '',
  }
  if (!target || rows.length === 0) {
    return (
      <PlainField
        {...common}
        onChange={onChange}
        required={field.required}
        maxLength={40}
        hint={[of(field.hint), say('open.linkHint')].filter(Boolean).join(' ')}
      />
    )
  }
  const told = target.fields
    .filter(({ type }) => type === 'text' || type === 'choice' || type === 'longtext')
    .slice(0, 2)
  return (
    <PlainChoice
      {...common}
      onChange={onChange}
      none={say('open.choose')}
      required={field.required}
      options={rows.map((row) => ({
        value: row.number,
        label:
          told
            .filter(({ id }) => !isEmpty(row.fields[id]))
            .map((one) => valueInWords(one, row.fields[one.id], names))
            .join(' · ') || row.number,
      }))}
    />
  )
}
