//! Inputs worth keeping, one a line in `fuzz/corpus`, so that a change of them can be read.

use std::ascii::escape_default;
use std::fs;
use std::path::Path;

/// The inputs that are kept for a target, in the order of the file.
///
/// # Panics
/// When the file is missing or a line is not of the form of [`line_of`].
#[must_use]
pub fn kept(target: &str) -> Vec<Vec<u8>> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(target).with_extension("txt");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines().map(|line| input_of(line).unwrap_or_else(|| panic!("{}: {line}", path.display()))).collect()
}

/// An input as one line: printable characters as they are, others as `\n`, `\t`, `\r` or `\x00`.
#[must_use]
pub fn line_of(input: &[u8]) -> String {
    input.iter().flat_map(|byte| escape_default(*byte)).map(char::from).collect()
}

fn input_of(line: &str) -> Option<Vec<u8>> {
    let mut input = Vec::new();
    let mut bytes = line.bytes();
    while let Some(byte) = bytes.next() {
        input.push(match byte {
            b'\\' => match bytes.next()? {
                b'n' => b'\n',
                b't' => b'\t',
                b'r' => b'\r',
                b'x' => {
                    let digits = [bytes.next()?, bytes.next()?];
                    u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
                }
                plain @ (b'\\' | b'\'' | b'"') => plain,
                _ => return None,
            },
            plain => plain,
        });
    }
    Some(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_read_back() {
        let all: Vec<u8> = (0..=u8::MAX).collect();
        let line = line_of(&all);
        assert!(line.is_ascii() && !line.contains('\n'));
        assert_eq!(input_of(&line), Some(all));
        for broken in ["\\", "\\q", "\\x", "\\x0", "\\xgg"] {
            assert_eq!(input_of(broken), None, "{broken}");
        }
    }
}
