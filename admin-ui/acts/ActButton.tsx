import Button, { type ButtonProps } from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Allowed } from './act-rule.ts';

interface ActButtonProps extends Omit<ButtonProps, 'disabled'> {
  allowed: Allowed;
  /** Filled into the reason: state, user. */
  words?: Record<string, string>;
  busy?: boolean;
}

/** A button that is greyed where its act is not possible, and then says why, to the pointer and to a screen reader. */
export function ActButton({ allowed, words, busy = false, children, ...props }: ActButtonProps) {
  const translate = useTranslate();
  const id = useId();
  if (allowed.allowed) {
    return (
      <Button {...props} disabled={busy}>
        {children}
      </Button>
    );
  }
  const reason = translate(allowed.reason ?? '', words);
  return (
    <Tooltip title={reason}>
      <span>
        <Button {...props} disabled aria-describedby={id}>
          {children}
        </Button>
        <span id={id} hidden>
          {reason}
        </span>
      </span>
    </Tooltip>
  );
}
