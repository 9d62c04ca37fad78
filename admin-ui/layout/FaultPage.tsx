import { HiddenHeading } from './HiddenHeading.tsx';
import { PageFault } from './PageFault.tsx';

interface FaultPageProps {
  resource: string;
  /** Id of the record that cannot be shown. */
  about: string;
  error: unknown;
  onRetry: () => void;
}

/** A page of which there is nothing to show but why. */
export function FaultPage({ resource, about, error, onRetry }: FaultPageProps) {
  return (
    <>
      <HiddenHeading resource={resource} about={about} />
      <PageFault error={error} onRetry={onRetry} />
    </>
  );
}
