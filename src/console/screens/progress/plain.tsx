// Form parts of the citizen page in plain HTML: a label, a hint and a fault that belong to their field.
import { Problem } from '../../api/problem.js'
import { useSpeech } from '../../words/speak.js'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly fault?: string | undefined
  readonly rows?: number
  readonly maxLength?: number
  readonly type?: 'text' | 'tel' | 'date'
  readonly autoComplete?: string
  readonly required?: boolean
}

export function PlainField({
  id,
  label,
  value,
  onChange,
  hint,
  fault,
  rows,
  required = false,
  type = 'text',
  ...rest
}: FieldProps) {
  const { say } = useSpeech()
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
  const common = {
    id,
    value,
    required,
    ...rest,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(fault ? { 'aria-invalid': true } : {}),
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required ? <span className="needed">（{say('common.required')}）</span> : null}
      </label>
      {rows ? (
        <textarea rows={rows} {...common} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input type={type} {...common} onChange={(event) => onChange(event.target.value)} />
      )}
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {fault ? (
        <span className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </span>
      ) : null}
    </div>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What stands there when nothing is chosen. */
  readonly none: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly fault?: string | undefined
  readonly required?: boolean
}

export function PlainChoice({ id, label, value, onChange, none, options, fault, required = false }: ChoiceProps) {
  const { say } = useSpeech()
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required ? <span className="needed">（{say('common.required')}）</span> : null}
      </label>
      <select
        id={id}
        required={required}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(fault ? { 'aria-invalid': true, 'aria-describedby': `${id}-fault` } : {})}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {fault ? (
        <span className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </span>
      ) : null}
    </div>
  )
}

export function PlainError({ error }: { readonly error: Error | null }) {
  const { say } = useSpeech()
  if (!error) return null
  const problem = error instanceof Problem ? error : null
  return (
    <div className="trouble" role="alert">
      <b>{problem?.unreachable ? say('error.unreachable') : problem?.title || say('error.title')}</b>
      <p>{problem?.unreachable ? say('citizen.unreachableDo') : problem?.detail || error.message}</p>
      {problem && problem.fields.length > 0 ? (
        <ul>
          {problem.fields.map(({ field, reason }) => (
            <li key={field + reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
