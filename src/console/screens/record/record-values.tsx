// What a record says, field by field: computed ones marked with their rule, confidential ones covered.
import type { RecordFile, Register, RegisterField } from '../../api/register-shapes.js'
import { useNames } from '../../records/use-names.js'
import { isEmpty, valueInWords } from '../../records/value-words.js'
import { go } from '../../route.js'
import { ResponsibleLine } from '../../shell/responsible-line.js'
import { useSpeech } from '../../words/speak.js'

interface Props {
  readonly record: RecordFile
  readonly register: Register
  /** Confidential fields that were shown with a reason. */
  readonly told: Readonly<Record<string, unknown>>
}

export function RecordValues({ record, register, told }: Props) {
  const { say, of } = useSpeech()
  return (
    <dl className="values" data-testid="values">
      {register.fields.map((field) => (
        <div key={field.id} className={field.type === 'longtext' ? 'long' : ''} data-field={field.id}>
          <dt>
            {of(field.name)}
            {field.computed ? (
              <span className="computed" title={say('field.computedHint')}>
                {field.rule ? say('field.byRule', { rule: field.rule }) : say('field.computed')}
              </span>
            ) : null}
          </dt>
          <dd>
            <Value field={field} record={record} told={told} />
            <ResponsibleLine of={record.offices[field.id]} alsoUnknown />
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface ValueProps extends Omit<Props, 'register'> {
  readonly field: RegisterField
}

function Value({ field, record, told }: ValueProps) {
  const { say } = useSpeech()
  const names = useNames()
  if (field.secret) {
    if (Object.hasOwn(told, field.id)) return <mark>{valueInWords(field, told[field.id], names)}</mark>
    return record.secrets.includes(field.id) ? (
      <span className="covered">••••• {say('field.covered')}</span>
    ) : (
      <span className="quiet">—</span>
    )
  }
  const value = record.fields[field.id]
  if (isEmpty(value)) return <span className="quiet">—</span>
  const link = record.links[field.id]
  if (link) {
    const href = `/record/${link.id}`
    return (
      <a
        href={href}
        onClick={(event) => {
          event.preventDefault()
          go(href)
        }}
      >
        {link.headline} <small className="mono">{link.number}</small>
      </a>
    )
  }
  if (field.rule) {
    return (
      <>
        {valueInWords(field, value, names)}{' '}
        <a
          className="cite"
          href={`/ask/${field.rule}`}
          onClick={(event) => {
            event.preventDefault()
            go(`/ask/${field.rule}`)
          }}
        >
          {say('field.askRule')}
        </a>
      </>
    )
  }
  return <>{valueInWords(field, value, names)}</>
}
