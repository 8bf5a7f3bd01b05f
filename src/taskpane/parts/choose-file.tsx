import { useRef } from 'react';
import { Button } from './button';

/** A button that asks for one file of this machine. The same file may be chosen again, after it was mended. */
export function ChooseFile(props: {
  readonly label: string;
  /** Endings, with commas: ".xlsx,.xlsm". */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{props.label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.label}
        accept={props.accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) props.onChoose(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
