// One field of a record in the control that suits its type; what it is called, its unit and its hint come from the pack.
import { Checkbox, Form, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import type { RegisterField } from '../api/register-shapes.js'
import { useLabels } from '../shell/book.js'
import { useSpeech } from '../words/speak.js'
import { LinkChoice } from './link-choice.js'

interface Props {
  readonly field: RegisterField
  readonly required: boolean
  readonly first: boolean
  /** For links: what the present value is called. */
  readonly known?: string | undefined
}

/** More than these and buttons become a list to search in. */
const MOST_BUTTONS = 4
const MOST_TICKS = 8

export function FieldControl({ field, required, first, known }: Props) {
  const { say, of } = useSpeech()
  const { book } = useLabels()
  const label = of(field.name)
  const hint = [of(field.hint), rangeOf(field, say), field.secret ? say('field.secret') : '']
  return (
    <Form.Item
      name={field.id}
      label={label}
      extra={hint.filter(Boolean).join(' · ') || undefined}
      rules={required ? [{ required: true, message: say('field.needed', { name: label }) }] : []}
      className={field.type === 'longtext' || field.type === 'choices' ? 'wide' : ''}
    >
      {control()}
    </Form.Item>
  )

  function control(): ReactNode {
    switch (field.type) {
      case 'longtext':
        return (
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={field.length ?? 4000} autoFocus={first} />
        )
      case 'integer':
      case 'decimal':
        return (
          <Input
            inputMode={field.type === 'integer' ? 'numeric' : 'decimal'}
            suffix={field.unit ?? <span />}
            maxLength={24}
            autoComplete="off"
            autoFocus={first}
          />
        )
      case 'boolean':
        return (
          <Radio.Group
            aria-label={label}
            options={[
              { value: true, label: say('common.yes') },
              { value: false, label: say('common.no') },
            ]}
          />
        )
      case 'date':
        return <Input type="date" autoFocus={first} min="1900-01-01" max="2999-12-31" />
      case 'choice':
        return choices(Object.entries(field.values ?? {}).map(([value, name]) => ({ value, label: of(name) })))
      case 'choices':
        return ticks(Object.entries(field.values ?? {}).map(([value, name]) => ({ value, label: of(name) })))
      case 'town':
        return list(book.towns.map(({ id, name }) => ({ value: id, label: of(name), search: `${name.zh} ${name.en}` })))
      case 'unit':
        return list(book.units.map(({ id, name }) => ({ value: id, label: of(name), search: `${name.zh} ${name.en}` })))
      case 'link':
        return <LinkChoice to={field.to ?? ''} known={known} label={label} autoFocus={first} />
      default:
        return <Input maxLength={field.length ?? 200} autoComplete="off" autoFocus={first} />
    }
  }

  function choices(options: readonly { value: string; label: string }[]): ReactNode {
    if (options.length > MOST_BUTTONS) return list(options.map((one) => ({ ...one, search: one.label })))
    return <Radio.Group aria-label={label} options={[...options]} />
  }

  function ticks(options: readonly { value: string; label: string }[]): ReactNode {
    if (options.length <= MOST_TICKS) return <Checkbox.Group options={[...options]} />
    return <Select mode="multiple" aria-label={label} options={[...options]} optionFilterProp="label" />
  }

  function list(options: readonly { value: string; label: string; search: string }[]): ReactNode {
    return (
      <Select
        aria-label={label}
        allowClear
        autoFocus={first}
        options={options.map((one) => ({ ...one, search: `${one.search} ${one.value}`.toLowerCase() }))}
        showSearch={{ filterOption: (typed, option) => option?.search.includes(typed.toLowerCase()) ?? false }}
      />
    )
  }
}

function rangeOf({ min, max, unit, type }: RegisterField, say: ReturnType<typeof useSpeech>['say']): string {
  if (type !== 'integer' && type !== 'decimal') return ''
  const unitSaid = unit ? ` ${unit}` : ''
  if (min !== undefined && max !== undefined) return say('field.between', { min, max: `${max}${unitSaid}` })
  if (min !== undefined) return say('field.atLeast', { min: `${min}${unitSaid}` })
  return max === undefined ? '' : say('field.atMost', { max: `${max}${unitSaid}` })
}
