// A line to type into with its label: every field of a form says what it is, also to those who do not see it.
import { Input } from 'antd'
import { type InputHTMLAttributes, useId } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date'
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  readonly maxLength?: number
  readonly wide?: boolean
}

export function LabelledInput({ label, value, onChange, wide = false, type = 'text', ...rest }: Props) {
  const id = useId()
  return (
    <div className="labelled" style={wide ? { flex: '1 1 280px' } : undefined}>
      <label htmlFor={id}>{label}</label>
      <Input id={id} type={type} value={value} onChange={(event) => onChange(event.target.value)} {...rest} />
    </div>
  )
}
