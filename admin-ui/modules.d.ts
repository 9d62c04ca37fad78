/// <reference types="vite/client" />

declare module 'ra-language-chinese' {
  import type { TranslationMessages } from 'react-admin';

  const messages: Partial<TranslationMessages>;
  export default messages;
}

/** What this console uses of the viewer; the package's own declarations are written for CommonJS. */
declare module 'bpmn-js/lib/NavigatedViewer' {
  export default class NavigatedViewer {
    constructor(options: { container: HTMLElement });
    on(event: string, listener: (event: object) => void): void;
    get(name: string): unknown;
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    /** Shows a drawing of the file by its id. */
    open(diagram: string): Promise<{ warnings: unknown[] }>;
    getDefinitions(): { [property: string]: unknown; $type: string } | undefined;
    destroy(): void;
  }
}
