import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ButtonHTMLAttributes } from 'react';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  button: {
    boxSizing: 'border-box',
    minWidth: 0,
    maxWidth: '100%',
    minHeight: '32px',
    padding: '5px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  primary: {
    border: '1px solid transparent',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':active': { backgroundColor: tokens.colorBrandBackgroundPressed },
  },
  subtle: {
    border: '1px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  small: {
    minHeight: '28px',
    padding: '2px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  large: { minHeight: '40px', padding: '8px 16px', fontSize: tokens.fontSizeBase400, lineHeight: '22px' },
  off: {
    color: tokens.colorNeutralForegroundDisabled,
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    border: `1px solid ${tokens.colorNeutralStrokeDisabled}`,
    cursor: 'not-allowed',
    ':hover': { backgroundColor: tokens.colorNeutralBackgroundDisabled, color: tokens.colorNeutralForegroundDisabled },
  },
});

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly appearance?: 'primary' | 'subtle';
  readonly size?: 'small' | 'large';
  /** Cannot be pressed now, and still can be reached by keyboard, so that nobody loses their place. */
  readonly off?: boolean;
}

/** A button in Fluent's colours; Fluent's own brings more code than the pane's whole list of findings. */
export function Button({ appearance, size, off = false, className, type = 'button', onClick, ...rest }: ButtonProps) {
  const styles = useStyles();
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={off ? true : undefined}
      onClick={off ? undefined : onClick}
      className={mergeClasses(
        styles.button,
        appearance && styles[appearance],
        size && styles[size],
        off && styles.off,
        className,
      )}
    />
  );
}
