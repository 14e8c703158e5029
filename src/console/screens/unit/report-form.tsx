// The result, once: what was found and done, whether it is resolved, when the citizen was called. Nothing known is asked again.
import { Button, DatePicker, Form, Input, Radio } from 'antd'
import dayjs from 'dayjs'
import { useEffect } from 'react'
import { usePerform } from '../../api/perform.js'
import { Problem } from '../../api/problem.js'
import type { CaseFile, CommandBody, Leg } from '../../api/shapes.js'
import { bodyOf } from '../../commands/body.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

export function ReportForm({ file, leg }: { readonly file: CaseFile; readonly leg: Leg }) {
  const { say } = useSpeech()
  const { word } = useLabels()
  const [form] = Form.useForm<Record<string, unknown>>()
  const { perform, busy, error } = usePerform()
  useEffect(() => {
    if (!(error instanceof Problem)) return
    form.setFields(error.fields.map(({ field, reason }) => ({ name: field.replace(/^body\./, ''), errors: [reason] })))
  }, [error, form])
  const report = (values: Record<string, unknown>): void => {
    const body = bodyOf('report-result', values, { legId: leg.id }) as CommandBody<'report-result'>
    void perform({ caseId: file.id, name: 'report-result', body }).catch(() => undefined)
  }
  const needed = { required: true, message: say('common.required') }
  return (
    <Form
      form={form}
      layout="vertical"
      className="report"
      // Sent back for another round: the first words are the start of the next.
      initialValues={{ resolved: 'true', text: leg.result?.text ?? '' }}
      onFinish={report}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
      }}
    >
      <Form.Item name="text" label={say('field.result')} extra={say('field.resultHint')} rules={[needed]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={5000} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="resolved" label={say('field.resolved')} rules={[needed]}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 'true', label: say('resolved.yes') },
              { value: 'false', label: say('resolved.no') },
            ]}
          />
        </Form.Item>
        <Form.Item name="citizenContactedAt" label={say('field.contactedAt')} extra={say('field.contactedHint')}>
          <DatePicker
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            maxDate={dayjs()}
            presets={[{ label: say('unit.justNow'), value: () => dayjs() }]}
          />
        </Form.Item>
      </div>
      <ErrorNote error={error} />
      <Form.Item>
        <Button type="primary" size="large" htmlType="submit" loading={busy} data-testid="report-result">
          {word('commands', 'report-result')} <kbd>Ctrl ↵</kbd>
        </Button>
      </Form.Item>
    </Form>
  )
}
