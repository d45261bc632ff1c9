//! What an image takes of flash and memory, read from its sections: 32-bit ELF with the lowest byte first.

use crate::command::{Failure, Outcome};

/// Bytes of an image.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Size {
    /// What is written into flash: code, constants and the start values of variables.
    pub(crate) flash: u64,
    /// Variables.
    pub(crate) variables: u64,
}

const HAS_CONTENT: u32 = 1;
const IS_EMPTY_AT_START: u32 = 8;
const IS_WRITTEN: u32 = 1;
const IS_LOADED: u32 = 2;

/// The sum over the sections that are loaded.
pub(crate) fn size(file: &[u8]) -> Outcome<Size> {
    sections(file).ok_or_else(|| Failure::new("this is no 32-bit ELF file, or it was cut off"))
}

fn sections(file: &[u8]) -> Option<Size> {
    let head = [0x7f, b'E', b'L', b'F', 1, 1];
    if !file.starts_with(&head) {
        return None;
    }
    let start = usize::try_from(word(file, 0x20)?).ok()?;
    let (width, count) = (half(file, 0x2e)?, half(file, 0x30)?);
    let mut size = Size::default();
    for index in 0..count {
        let section = file.get(start + usize::from(index) * usize::from(width)..)?;
        let (kind, flags, bytes) = (word(section, 4)?, word(section, 8)?, u64::from(word(section, 20)?));
        if flags & IS_LOADED == 0 {
            continue;
        }
        if kind == IS_EMPTY_AT_START {
            size.variables += bytes;
        } else {
            size.flash += bytes;
            if kind == HAS_CONTENT && flags & IS_WRITTEN != 0 {
                size.variables += bytes;
            }
        }
    }
    Some(size)
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file with these sections: kind, flags, bytes.
    fn file(sections: &[(u32, u32, u32)]) -> Vec<u8> {
        let mut file = vec![0; 0x34];
        file[..6].copy_from_slice(&[0x7f, b'E', b'L', b'F', 1, 1]);
        file[0x20..0x24].copy_from_slice(&0x34_u32.to_le_bytes());
        file[0x2e..0x30].copy_from_slice(&40_u16.to_le_bytes());
        file[0x30..0x32].copy_from_slice(&u16::try_from(sections.len()).expect("a few").to_le_bytes());
        for (kind, flags, bytes) in sections {
            let mut section = [0; 40];
            section[4..8].copy_from_slice(&kind.to_le_bytes());
            section[8..12].copy_from_slice(&flags.to_le_bytes());
            section[20..24].copy_from_slice(&bytes.to_le_bytes());
            file.extend(section);
        }
        file
    }

    #[test]
    fn code_constants_and_start_values_are_flash() {
        // Code, constants, variables with start values, variables without, and what is not loaded.
        let sections = [(1, 6, 100), (1, 2, 10), (1, 3, 4), (8, 3, 1_000), (1, 0, 50_000), (0, 0, 0)];
        let found = size(&file(&sections)).expect("a file");
        assert_eq!(found, Size { flash: 114, variables: 1_004 });
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        assert!(size(b"").is_err());
        assert!(size(b"\x7fELF\x02\x01 sixty-four bits").is_err());
        let whole = file(&[(1, 6, 100)]);
        assert!(size(&whole[..whole.len() - 20]).is_err());
    }
}
