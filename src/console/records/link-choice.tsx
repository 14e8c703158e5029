// A record of another register, found by number or words while typing.
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useRecordSearch } from '../api/registers.js'
import { useSpeech } from '../words/speak.js'

interface Props {
  readonly to: string
  /** What the present value is called, before anything was searched for. */
  readonly known?: string | undefined
  readonly label: string
  readonly value?: string
  readonly onChange?: (id: string | undefined) => void
  readonly id?: string
  readonly autoFocus?: boolean
}

export function LinkChoice({ to, known, label, value, onChange, id, autoFocus = false }: Props) {
  const { say } = useSpeech()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const found = useRecordSearch(to, useDeferredValue(typed.trim()), open)
  const options = (found.data?.items ?? []).map((row) => ({ value: row.id, label: `${row.headline}  ${row.number}` }))
  if (value && known && !options.some((option) => option.value === value)) options.unshift({ value, label: known })
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      aria-label={label}
      allowClear
      autoFocus={autoFocus}
      loading={found.isFetching}
      placeholder={say('field.linkFind')}
      notFoundContent={say(found.error ? 'field.linkRefused' : 'nav.foundNothing')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={setOpen}
      onChange={(chosen: string | undefined) => onChange?.(chosen)}
      options={options}
    />
  )
}
