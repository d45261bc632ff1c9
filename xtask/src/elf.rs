//! What an image takes of flash, memory and stack, read from its sections: 32-bit ELF with the lowest byte first.

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
const IS_SYMBOLS: u32 = 2;
const IS_EMPTY_AT_START: u32 = 8;
const IS_WRITTEN: u32 = 1;
const IS_LOADED: u32 = 2;

/// The lowest bit of the address of a function says that its instructions are Thumb.
const THUMB: u32 = 1;

/// The sum over the sections that are loaded.
pub(crate) fn size(file: &[u8]) -> Outcome<Size> {
    let mut size = Size::default();
    for section in sections(file)?.iter().filter(|section| section.flags & IS_LOADED != 0) {
        let is_variable = section.kind == HAS_CONTENT && section.flags & IS_WRITTEN != 0;
        if section.kind != IS_EMPTY_AT_START {
            size.flash += u64::from(section.size);
        }
        if section.kind == IS_EMPTY_AT_START || is_variable {
            size.variables += u64::from(section.size);
        }
    }
    Ok(size)
}

/// The frame of each function that the compiler tells of, by name, the largest first.
pub(crate) fn frames(file: &[u8]) -> Outcome<Vec<(String, u64)>> {
    let sections = sections(file)?;
    let names = symbols(file, &sections).ok_or_else(cut_off)?;
    let mut frames = Vec::new();
    for section in sections.iter().filter(|section| section.name == ".stack_sizes") {
        let mut rest = section.content(file).ok_or_else(cut_off)?;
        while !rest.is_empty() {
            let (address, bytes, behind) = frame(rest).ok_or_else(cut_off)?;
            rest = behind;
            let name = names.iter().find(|(of, _)| of & !THUMB == address & !THUMB);
            let name = name.map_or_else(|| format!("{address:#x}"), |(_, name)| plain(name));
            frames.push((name, bytes));
        }
    }
    frames.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Ok(frames)
}

/// Writes the checksum of the program into the image, at this symbol: that of what lies before it, and that of what lies
/// behind it, one over the other.
pub(crate) fn seal(file: &mut [u8], symbol: &str) -> Outcome {
    let found = symbols(file, &sections(file)?).ok_or_else(cut_off)?;
    let address = found.iter().find(|(_, name)| name.contains(symbol)).map(|(address, _)| *address);
    let address = address.ok_or_else(|| Failure::new(format!("the image has no {symbol}")))?;
    close_gaps(file).ok_or_else(cut_off)?;
    let parts = loaded(file).ok_or_else(cut_off)?;
    let mut program = Vec::new();
    let (mut place, mut in_file) = (None, None);
    let mut next = None;
    for part in &parts {
        if next.is_some_and(|next| next != part.address) {
            return Err(Failure::new(
                "the image has a gap, of which nobody knows what the flash holds there",
            ));
        }
        let bytes = part.content(file).ok_or_else(cut_off)?;
        if (part.address..part.address + part.size).contains(&address) {
            let within = usize::try_from(address - part.address).map_err(|_| cut_off())?;
            place = Some(program.len() + within);
            in_file = usize::try_from(part.offset).ok().map(|offset| offset + within);
        }
        program.extend_from_slice(bytes);
        next = Some(part.address + part.size);
    }
    let (place, in_file) = place.zip(in_file).ok_or_else(cut_off)?;
    let behind = program.get(place + 4..).ok_or_else(cut_off)?;
    let checksum = crc32(&program[..place]) ^ crc32(behind);
    file.get_mut(in_file..in_file + 4).ok_or_else(cut_off)?.copy_from_slice(&checksum.to_le_bytes());
    Ok(())
}

/// Stretches every part that ends some bytes before the next one, where the file has those bytes as well: they are there
/// because of an alignment, and are written into flash then, so that everybody knows what it holds.
fn close_gaps(file: &mut [u8]) -> Option<()> {
    /// The widest alignment of what is in flash.
    const WIDEST: u32 = 32;
    let parts = loaded(file)?;
    for (part, next) in parts.iter().zip(parts.iter().skip(1)) {
        let gap = next.address.checked_sub(part.address.checked_add(part.size)?)?;
        let in_file = next.offset.checked_sub(part.offset.checked_add(part.size)?);
        if gap > 0 && gap < WIDEST && in_file == Some(gap) {
            let size = (part.size + gap).to_le_bytes();
            for field in [16, 20] {
                file.get_mut(part.header + field..part.header + field + 4)?.copy_from_slice(&size);
            }
        }
    }
    Some(())
}

/// A part of the image that is written into flash.
struct Loaded {
    /// Where the file describes it.
    header: usize,
    address: u32,
    offset: u32,
    size: u32,
}

impl Loaded {
    fn content<'a>(&self, file: &'a [u8]) -> Option<&'a [u8]> {
        let start = usize::try_from(self.offset).ok()?;
        file.get(start..start.checked_add(usize::try_from(self.size).ok()?)?)
    }
}

/// Everything that is written into flash, in the order in which it lies there.
fn loaded(file: &[u8]) -> Option<Vec<Loaded>> {
    let start = usize::try_from(word(file, 0x1c)?).ok()?;
    let (width, count) = (usize::from(half(file, 0x2a)?), half(file, 0x2c)?);
    let mut parts = Vec::new();
    for index in 0..usize::from(count) {
        let header = start + index * width;
        let part = file.get(header..)?;
        let loaded =
            Loaded { header, address: word(part, 12)?, offset: word(part, 4)?, size: word(part, 16)? };
        if word(part, 0)? == HAS_CONTENT && loaded.size > 0 {
            parts.push(loaded);
        }
    }
    parts.sort_by_key(|part| part.address);
    Some(parts)
}

/// CRC-32/ISO-HDLC, as the core has it.
fn crc32(bytes: &[u8]) -> u32 {
    let bit = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| bit(crc)))
}

struct Section {
    name: String,
    kind: u32,
    flags: u32,
    offset: u32,
    size: u32,
    link: u32,
}

impl Section {
    fn content<'a>(&self, file: &'a [u8]) -> Option<&'a [u8]> {
        let start = usize::try_from(self.offset).ok()?;
        file.get(start..start.checked_add(usize::try_from(self.size).ok()?)?)
    }
}

fn cut_off() -> Failure {
    Failure::new("this is no 32-bit ELF file, or it was cut off")
}

fn sections(file: &[u8]) -> Outcome<Vec<Section>> {
    let head = [0x7f, b'E', b'L', b'F', 1, 1];
    if !file.starts_with(&head) {
        return Err(cut_off());
    }
    read_sections(file).ok_or_else(cut_off)
}

fn read_sections(file: &[u8]) -> Option<Vec<Section>> {
    let start = usize::try_from(word(file, 0x20)?).ok()?;
    let (width, count, names) = (half(file, 0x2e)?, half(file, 0x30)?, half(file, 0x32)?);
    let mut sections = Vec::new();
    for index in 0..count {
        let section = file.get(start + usize::from(index) * usize::from(width)..)?;
        sections.push((
            word(section, 0)?,
            Section {
                name: String::new(),
                kind: word(section, 4)?,
                flags: word(section, 8)?,
                offset: word(section, 16)?,
                size: word(section, 20)?,
                link: word(section, 24)?,
            },
        ));
    }
    let names =
        sections.get(usize::from(names)).and_then(|(_, names)| names.content(file)).unwrap_or_default();
    Some(
        sections
            .into_iter()
            .map(|(name, section)| Section { name: text(names, name).unwrap_or_default(), ..section })
            .collect(),
    )
}

/// Addresses and names of everything that has a name.
fn symbols(file: &[u8], sections: &[Section]) -> Option<Vec<(u32, String)>> {
    let mut symbols = Vec::new();
    for section in sections.iter().filter(|section| section.kind == IS_SYMBOLS) {
        let names = sections.get(usize::try_from(section.link).ok()?)?.content(file)?;
        for symbol in section.content(file)?.chunks_exact(16) {
            let name = text(names, word(symbol, 0)?)?;
            // `$t` and its like mark where code begins, and are no names of functions.
            if !name.is_empty() && !name.starts_with('$') {
                symbols.push((word(symbol, 4)?, name));
            }
        }
    }
    Some(symbols)
}

/// An address, the bytes of the frame there in groups of seven bits, and what follows.
fn frame(bytes: &[u8]) -> Option<(u32, u64, &[u8])> {
    let address = word(bytes, 0)?;
    let mut size = 0_u64;
    for (index, byte) in bytes.get(4..)?.iter().enumerate().take(5) {
        size |= u64::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((address, size, bytes.get(5 + index..)?));
        }
    }
    None
}

/// The name of a function as it stands in the source: `_ZN4core3fmt5write17h0123456789abcdefE` is `core::fmt::write`.
fn plain(symbol: &str) -> String {
    let parts = || {
        let mut rest = symbol.strip_prefix("_ZN")?;
        let mut parts = Vec::new();
        while !rest.starts_with('E') {
            let digits = rest.find(|character: char| !character.is_ascii_digit())?;
            let length: usize = rest.get(..digits)?.parse().ok()?;
            parts.push(rest.get(digits..digits.checked_add(length)?)?);
            rest = rest.get(digits + length..)?;
        }
        // The last part is a number that tells apart what has the same name.
        parts.pop();
        Some(parts.join("::"))
    };
    let name = parts().unwrap_or_else(|| symbol.to_string());
    let signs = [
        ("$LT$", "<"),
        ("$GT$", ">"),
        ("$u20$", " "),
        ("$RF$", "&"),
        ("$C$", ","),
        ("..", "::"),
        ("_<", "<"),
    ];
    signs.iter().fold(name, |name, (code, sign)| name.replace(code, sign))
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// The text at a place, up to its closing zero.
fn text(bytes: &[u8], at: u32) -> Option<String> {
    let from = bytes.get(usize::try_from(at).ok()?..)?;
    let end = from.iter().position(|byte| *byte == 0)?;
    Some(String::from_utf8_lossy(from.get(..end)?).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file with these sections: name, kind, flags, content, link.
    fn file(sections: &[(&str, u32, u32, &[u8], u32)]) -> Vec<u8> {
        let mut names = vec![0];
        let mut headers = Vec::new();
        let mut contents = Vec::new();
        let names_at = (".shstrtab", 3, 0, &[][..], 0);
        let all: Vec<_> = sections.iter().copied().chain([names_at]).collect();
        let start = 0x34 + 40 * all.len();
        for (name, kind, flags, content, link) in &all {
            let at = names.len();
            names.extend(name.bytes().chain([0]));
            let content = if *name == ".shstrtab" { &names[..] } else { content };
            let number = |number: usize| u32::try_from(number).expect("small").to_le_bytes();
            let words = [
                number(at),
                kind.to_le_bytes(),
                flags.to_le_bytes(),
                number(0),
                number(start + contents.len()),
                number(content.len()),
                link.to_le_bytes(),
            ];
            headers.extend(words.concat());
            headers.extend([0; 12]);
            contents.extend(content);
        }
        let mut file = vec![0; 0x34];
        file[..6].copy_from_slice(&[0x7f, b'E', b'L', b'F', 1, 1]);
        file[0x20..0x24].copy_from_slice(&0x34_u32.to_le_bytes());
        file[0x2e..0x30].copy_from_slice(&40_u16.to_le_bytes());
        file[0x30..0x32].copy_from_slice(&u16::try_from(all.len()).expect("a few").to_le_bytes());
        file[0x32..0x34].copy_from_slice(&u16::try_from(all.len() - 1).expect("a few").to_le_bytes());
        [file, headers, contents].concat()
    }

    #[test]
    fn code_constants_and_start_values_are_flash() {
        let sections: [(&str, u32, u32, &[u8], u32); 5] = [
            (".text", 1, 6, &[0; 100], 0),
            (".rodata", 1, 2, &[0; 10], 0),
            (".data", 1, 3, &[0; 4], 0),
            (".bss", 8, 3, &[0; 30], 0),
            (".comment", 1, 0, &[0; 50], 0),
        ];
        let found = size(&file(&sections)).expect("a file");
        assert_eq!(found, Size { flash: 114, variables: 34 });
    }

    #[test]
    fn frames_have_the_names_of_their_functions() {
        let names = b"\0_ZN4core3fmt5write17h0123456789abcdefE\0$t\0main\0";
        let symbol = |name: u32, address: u32| [name, address, 0, 0].map(u32::to_le_bytes).concat();
        let symbols = [symbol(1, 0x101), symbol(40, 0x200), symbol(43, 0x201)].concat();
        // 8 bytes; 1000 bytes, in two groups of bits; 5 bytes of nobody known.
        let sizes =
            [0x100_u32.to_le_bytes().as_slice(), &[8], &0x200_u32.to_le_bytes(), &[0xe8, 0x07]].concat();
        let sizes = [&sizes[..], &0x300_u32.to_le_bytes(), &[5]].concat();
        let sections: [(&str, u32, u32, &[u8], u32); 3] = [
            (".symtab", 2, 0, &symbols, 1),
            (".strtab", 3, 0, names, 0),
            (".stack_sizes", 1, 0x80, &sizes, 0),
        ];
        let expected = [("main", 1_000), ("core::fmt::write", 8), ("0x300", 5)];
        let found = frames(&file(&sections)).expect("a file");
        assert_eq!(found, expected.map(|(name, bytes)| (name.to_string(), bytes)));
    }

    #[test]
    fn names_lose_what_the_compiler_added() {
        assert_eq!(plain("_ZN9peil_core4pace5Slope3new17h0123456789abcdefE"), "peil_core::pace::Slope::new");
        assert_eq!(
            plain("_ZN43_$LT$a..B$u20$as$u20$core..str..FromStr$GT$8from_str17h0123456789abcdefE"),
            "<a::B as core::str::FromStr>::from_str"
        );
        assert_eq!(plain("memcpy"), "memcpy");
    }

    #[test]
    fn an_image_is_sealed_with_the_checksum_around_its_place() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926, "the check value of CRC-32/ISO-HDLC");
        let names = b"\0_ZN5kiosk16PROGRAM_CHECKSUM17h0123456789abcdefE\0";
        let symbols = [1_u32, 0x104, 0, 0].map(u32::to_le_bytes).concat();
        let sections: [(&str, u32, u32, &[u8], u32); 3] = [
            (".text", 1, 6, b"abcd\xff\xff\xff\xffwxyz", 0),
            (".symtab", 2, 0, &symbols, 2),
            (".strtab", 3, 0, names, 0),
        ];
        let mut whole = file(&sections);
        let text = whole.windows(4).position(|bytes| bytes == b"abcd").expect("the program");
        // Two parts: eight bytes at 0x100, and the others behind them.
        let part = |offset: usize, address: u32, size: u32| {
            let offset = u32::try_from(offset).expect("small");
            [1, offset, address, address, size, size, 5, 4].map(u32::to_le_bytes).concat()
        };
        let headers = whole.len();
        whole[0x1c..0x20].copy_from_slice(&u32::try_from(headers).expect("small").to_le_bytes());
        whole[0x2a..0x2c].copy_from_slice(&32_u16.to_le_bytes());
        whole[0x2c..0x2e].copy_from_slice(&2_u16.to_le_bytes());
        whole.extend(part(text + 8, 0x108, 4));
        whole.extend(part(text, 0x100, 8));
        seal(&mut whole, "PROGRAM_CHECKSUM").expect("a whole image");
        let expected = crc32(b"abcd") ^ crc32(b"wxyz");
        assert_eq!(whole[text + 4..text + 8], expected.to_le_bytes());
        assert!(seal(&mut whole, "NOTHING").is_err());
        let address = headers + 12;
        whole[address] = 0x0c;
        assert!(seal(&mut whole, "PROGRAM_CHECKSUM").is_err(), "a gap that the file does not have");
        // An alignment: the first part ends two bytes earlier, and the file has those.
        whole[address] = 0x08;
        let size = headers + 32 + 16;
        whole[size] = 6;
        assert_eq!(loaded(&whole).expect("two parts").first().map(|part| part.size), Some(6));
        seal(&mut whole, "PROGRAM_CHECKSUM").expect("a gap that is in the file");
        assert_eq!(whole[size], 8, "it is written into flash as well");
        assert_eq!(whole[text + 4..text + 8], expected.to_le_bytes());
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        assert!(size(b"").is_err());
        assert!(size(b"\x7fELF\x02\x01 sixty-four bits").is_err());
        let whole = file(&[(".text", 1, 6, &[0; 100], 0)]);
        assert!(size(&whole[..0x34 + 20]).is_err());
        let broken = file(&[(".stack_sizes", 1, 0, &[1, 2, 3, 4, 0x80], 0)]);
        assert!(frames(&broken).is_err());
    }
}
