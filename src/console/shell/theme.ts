// The colours of the two platforms and the contrast the kit's defaults lack: every text token is at least 4.5:1 on its ground.
import type { ThemeConfig } from 'antd'
import type { Platform } from '../api/shapes.js'

export const platformColour: Record<Platform, { readonly main: string; readonly band: string; readonly edge: string }> =
  {
    '12345': { main: '#0a58a8', band: '#0a4a8f', edge: '#5aa9f0' },
    '110': { main: '#23406f', band: '#14213d', edge: '#f2a900' },
  }

export function themeOf(platform: Platform): ThemeConfig {
  const { main } = platformColour[platform]
  return {
    token: {
      colorPrimary: main,
      colorInfo: main,
      colorLink: main,
      colorError: '#b42318',
      colorSuccess: '#1a7f4b',
      colorWarning: '#8a5a00',
      colorText: '#1b2733',
      colorTextSecondary: '#4a5766',
      colorTextTertiary: '#566474',
      colorTextDescription: '#4a5766',
      colorTextPlaceholder: '#66727f',
      colorTextDisabled: '#66727f',
      colorBorder: '#bcc6d1',
      colorBorderSecondary: '#dde3ea',
      colorBgLayout: '#f3f5f8',
      borderRadius: 6,
      fontSize: 14,
      fontFamily:
        "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px' },
      Table: { cellPaddingBlockSM: 6, headerBg: '#eef1f5', headerColor: '#33414f' },
      Tabs: { horizontalItemPaddingSM: '6px 0', horizontalItemGutter: 18, horizontalMargin: '0 0 8px 0' },
      Card: { headerHeightSM: 36 },
      Drawer: { paddingLG: 20 },
    },
  }
}
