// One question of a form in the control that suits it.
import { Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useCaseSearch } from '../api/reads.js'
import { useSpeech } from '../words/speak.js'
import type { Field } from './field.js'

export function FieldInput({ field, first }: { readonly field: Field; readonly first: boolean }) {
  const { say } = useSpeech()
  const label = say(field.label)
  return (
    <Form.Item
      name={field.name}
      label={field.kind === 'yes' ? undefined : label}
      extra={field.hint}
      valuePropName={field.kind === 'yes' ? 'checked' : 'value'}
      rules={field.required ? [{ required: true, message: `${label}：${say('common.required')}` }] : []}
      {...(field.initial === undefined ? {} : { initialValue: field.initial })}
    >
      {control(field, label, first)}
    </Form.Item>
  )
}

function control(field: Field, label: string, first: boolean) {
  const options = (field.options ?? []).map(({ value, label: text, search }) => ({
    value,
    label: text,
    search: `${text} ${search ?? ''} ${value}`.toLowerCase(),
  }))
  const showSearch = {
    filterOption: (typed: string, option?: { search: string }) => option?.search.includes(typed.toLowerCase()) ?? false,
  }
  switch (field.kind) {
    case 'area':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={field.max ?? 2000} autoFocus={first} />
    case 'text':
      return <Input maxLength={field.max ?? 200} autoFocus={first} />
    case 'choice':
      return <Select options={options} showSearch={showSearch} allowClear autoFocus={first} />
    case 'many':
      return <Select mode="multiple" options={options} showSearch={showSearch} autoFocus={first} />
    case 'pick':
      return (
        <Radio.Group options={options.map(({ value, label: text }) => ({ value, label: text }))} optionType="button" />
      )
    case 'yes':
      return <Checkbox>{label}</Checkbox>
    case 'number':
      return <InputNumber min={1} max={field.max ?? 90} autoFocus={first} />
    case 'moment':
      return <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
    case 'case':
      return <CaseChoice />
  }
}

/** The main file of a merge, found by number or words. */
function CaseChoice({ value, onChange, id }: { value?: string; onChange?: (id: string) => void; id?: string }) {
  const [typed, setTyped] = useState('')
  const found = useCaseSearch(useDeferredValue(typed.trim()))
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange } : {})}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={(found.data?.items ?? []).map((row) => ({ value: row.id, label: `${row.number} ${row.title}` }))}
    />
  )
}
