// Name and password; used on the login page and on top of interrupted work.
import { Button, Form, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ask } from '../../api/client.js'
import type { LoginRequest, Session } from '../../api/shapes.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

interface Props {
  readonly name?: string
  /** Known for demonstration accounts only. */
  readonly password?: string
  readonly onDone: (name: string, session: Session) => void
}

export function LoginForm({ name = '', password: known = '', onDone }: Props) {
  const { say } = useSpeech()
  const [form] = Form.useForm<LoginRequest>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const password = useRef<InputRef>(null)
  useEffect(() => {
    if (!name) return
    form.setFieldsValue({ name, password: known })
    password.current?.focus()
  }, [name, known, form])
  const enter = async (said: LoginRequest): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      const body = { name: said.name.trim(), password: said.password }
      const session = await ask<Session>('/api/session', { method: 'POST', body })
      onDone(body.name, session)
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)))
      form.setFieldValue('password', '')
      password.current?.focus()
    } finally {
      setBusy(false)
    }
  }
  const needed = [{ required: true, message: say('login.needed') }]
  return (
    <Form form={form} layout="vertical" onFinish={(said) => void enter(said)} requiredMark={false}>
      <Form.Item name="name" label={say('login.name')} rules={needed}>
        <Input autoComplete="username" autoFocus={!name} size="large" />
      </Form.Item>
      <Form.Item name="password" label={say('login.password')} rules={needed}>
        <Input.Password ref={password} autoComplete="current-password" size="large" />
      </Form.Item>
      <ErrorNote error={error} />
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {say('login.enter')}
      </Button>
    </Form>
  )
}
