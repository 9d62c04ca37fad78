import Button from '@mui/material/Button';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';

/** A button that asks for files, by keyboard too; the same file may be chosen again once it was corrected. */
export function FileChooser({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="outlined" sx={{ justifySelf: 'start' }} onClick={() => input.current?.click()}>
        {translate('vouch.sop.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".bpmn,.json,.form,.dmn,.yaml,.yml,.xml"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
    </>
  );
}
