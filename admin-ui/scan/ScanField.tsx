import KeyboardIcon from '@mui/icons-material/Keyboard';
import QrCodeScannerIcon from '@mui/icons-material/QrCodeScanner';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, type Ref, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { GS, type PressedKey, visibleScan, wedgeKey } from './wedge-key.ts';

interface ScanFieldProps {
  label: string;
  /** One code, as it was read; `\u001d` for FNC1. */
  onScan: (code: string) => void;
  helperText?: ReactNode;
  error?: boolean;
  required?: boolean;
  disabled?: boolean;
  name?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** The text of a scan while it comes in. Kept beside the state, since a scanner types faster than React draws. */
function useBuffer() {
  const text = useRef('');
  const [shown, setShown] = useState('');
  const set = (next: string) => {
    text.current = next;
    setShown(next);
  };
  return { text, shown, set };
}

/** Devices without a mouse bring their own keyboard or scanner service, which sends text rather than keys. */
const startsByHand = () => globalThis.matchMedia?.('(pointer: coarse)').matches ?? false;

/**
 * Takes what a keyboard-wedge scanner types, by the keys and not by their characters, so that an input method or Caps
 * Lock does no harm; Enter or Tab ends a scan. While it does so the input is read-only for the browser, which keeps input
 * methods out. Pasting works; by hand, text is taken as it is typed.
 */
export function ScanField({ label, onScan, helperText, error, required, disabled, name, inputRef }: ScanFieldProps) {
  const translate = useTranslate();
  const { text, shown, set } = useBuffer();
  const [focused, setFocused] = useState(false);
  const [byHand, setByHand] = useState(startsByHand);

  const finish = () => {
    const code = text.current.trim();
    set('');
    if (code !== '') onScan(code);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = wedgeKey(pressed(event));
    if (key === null || (event.code === 'Tab' && text.current === '')) return;
    const typed = key.kind === 'character' && key.character !== GS;
    if (byHand && (typed || key.kind === 'erase')) return;
    event.preventDefault();
    if (key.kind === 'character') set(text.current + key.character);
    else if (key.kind === 'erase') set(text.current.slice(0, -1));
    else if (key.kind === 'clear') set('');
    else finish();
  };
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    set(text.current + event.clipboardData.getData('text').replace(/[\r\n\t]+$/, ''));
  };

  return (
    <TextField
      fullWidth
      label={label}
      name={name}
      value={visibleScan(shown)}
      error={error}
      required={required}
      disabled={disabled}
      inputRef={inputRef}
      helperText={helperText ?? translate(focused ? 'vouch.scan.ready' : 'vouch.scan.idle')}
      onChange={(event) => set(event.target.value.replaceAll('␝', GS))}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      slotProps={{
        htmlInput: {
          autoComplete: 'off',
          autoCapitalize: 'off',
          spellCheck: false,
          lang: 'en',
          readOnly: !byHand,
          'aria-readonly': false,
        },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <QrCodeScannerIcon color={focused ? 'primary' : 'disabled'} />
            </InputAdornment>
          ),
          endAdornment: (
            <InputAdornment position="end">
              {shown !== '' && <Button onClick={finish}>{translate('vouch.scan.go')}</Button>}
              <IconButton
                aria-label={translate('vouch.scan.byHand')}
                aria-pressed={byHand}
                color={byHand ? 'primary' : 'default'}
                onClick={() => setByHand(!byHand)}
              >
                <KeyboardIcon />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

function pressed(event: KeyboardEvent): PressedKey {
  const { code, key, shiftKey, ctrlKey, altKey, metaKey } = event;
  return { code, key, shiftKey, ctrlKey, altKey, metaKey, capsLock: event.getModifierState('CapsLock') };
}
