//! The bytes of a file: unpacked, counted, and no more of them than is allowed.

mod lines;
mod record;
mod text;

pub use lines::LINE_LIMIT;
pub(crate) use lines::Lines;
pub(crate) use record::Record;
pub use text::Encoding;
pub(crate) use text::{Decoder, is_control};

use crate::{Fault, Limits, Options, Progress};
use flate2::read::MultiGzDecoder;
use std::cell::Cell;
use std::io::{self, Cursor, Read};
use std::rc::Rc;

/// How much is looked at to tell the format.
const HEAD: usize = 1 << 16;
const GZIP: &[u8] = &[0x1f, 0x8b];
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A file that is open: its text from the start, and what is known of it.
pub(crate) struct Input<'a> {
    /// The text, without a byte order mark.
    pub(crate) body: Box<dyn Read + 'a>,
    /// How the text begins.
    pub(crate) head: Vec<u8>,
    /// Whether it was packed with gzip.
    pub(crate) packed: bool,
}

impl<'a> Input<'a> {
    pub(crate) fn open(reader: impl Read + 'a, options: &Options<'a>) -> Result<Self, Fault> {
        let taken = Rc::new(Cell::new(0));
        let mut stored = Stored { inner: reader, taken: Rc::clone(&taken), watch: options.watch };
        let start = first(&mut stored, GZIP.len())?;
        let packed = start == GZIP;
        let stored = Cursor::new(start).chain(stored);
        let inner: Box<dyn Read + 'a> =
            if packed { Box::new(MultiGzDecoder::new(stored)) } else { Box::new(stored) };
        let ratio = if packed { options.limits.ratio } else { u64::MAX };
        let limits = Limits { ratio, ..options.limits };
        let mut limited = Limited { inner, taken, given: 0, limits };
        let mut head = first(&mut limited, HEAD)?;
        if head.starts_with(BYTE_ORDER_MARK) {
            head.drain(..BYTE_ORDER_MARK.len());
        }
        if head.is_empty() {
            return Err(Fault::Empty);
        }
        let body = Box::new(Cursor::new(head.clone()).chain(limited));
        Ok(Self { body, head, packed })
    }
}

/// The first bytes, fewer only where there are fewer.
fn first(reader: &mut impl Read, count: usize) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    reader.take(count as u64).read_to_end(&mut bytes).map_err(|error| Fault::of(&error))?;
    Ok(bytes)
}

/// The file as it is stored.
struct Stored<'a, R> {
    inner: R,
    taken: Rc<Cell<u64>>,
    watch: Option<&'a dyn Fn(Progress) -> std::ops::ControlFlow<()>>,
}

impl<R: Read> Read for Stored<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let bytes = self.taken.get() + count as u64;
        self.taken.set(bytes);
        match self.watch.map(|watch| watch(Progress { bytes })) {
            Some(std::ops::ControlFlow::Break(())) => Err(io::Error::other(Fault::Cancelled)),
            _ => Ok(count),
        }
    }
}

/// What comes out, up to the limits.
struct Limited<R> {
    inner: R,
    taken: Rc<Cell<u64>>,
    given: u64,
    limits: Limits,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.given += count as u64;
        let Limits { bytes: limit, ratio, .. } = self.limits;
        if self.given > limit {
            return Err(io::Error::other(Fault::TooLarge { limit }));
        }
        if self.given > Limits::PACKED_START && self.given / self.taken.get().max(1) > ratio {
            return Err(io::Error::other(Fault::Bomb { ratio }));
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write;
    use std::ops::ControlFlow;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    fn text(bytes: &[u8], options: &Options<'_>) -> Result<String, Fault> {
        let mut text = String::new();
        let mut input = Input::open(bytes, options)?;
        input.body.read_to_string(&mut text).map_err(|error| Fault::of(&error))?;
        Ok(text)
    }

    #[test]
    fn a_packed_file_reads_as_what_is_in_it_also_in_several_parts() {
        let options = Options::default();
        let twice = [packed(b"\xEF\xBB\xBFone\n"), packed(b"two\n")].concat();
        assert_eq!(text(&twice, &options).unwrap(), "one\ntwo\n");
        assert!(Input::open(&twice[..], &options).unwrap().packed);
        assert_eq!(text(b"plain", &options).unwrap(), "plain");
        assert_eq!(text(b"", &options), Err(Fault::Empty));
        assert_eq!(text(b"x", &options).unwrap(), "x");
    }

    #[test]
    fn a_packed_file_that_is_cut_or_damaged_is_refused() {
        let whole = packed("some text that goes on for a while\n".repeat(9).as_bytes());
        for length in 2..whole.len() {
            assert_eq!(text(&whole[..length], &Options::default()), Err(Fault::Cut), "{length}");
        }
        let mut damaged = whole;
        let middle = damaged.len() - 6;
        damaged[middle] ^= 1;
        assert_eq!(text(&damaged, &Options::default()), Err(Fault::PackDamaged));
    }

    #[test]
    fn a_bomb_is_refused_before_it_has_gone_off() {
        let limits = Limits { ratio: 50, ..Limits::default() };
        let bomb = packed(&vec![b' '; usize::try_from(Limits::PACKED_START).unwrap() + (1 << 20)]);
        let mut input = Input::open(&bomb[..], &Options { limits, ..Options::default() }).unwrap();
        let error = io::copy(&mut input.body, &mut io::sink()).unwrap_err();
        assert_eq!(Fault::of(&error), Fault::Bomb { ratio: 50 });
        let limits = Limits { bytes: 1 << 20, ..Limits::default() };
        let small = packed(&vec![b' '; (1 << 20) + 1]);
        let refused = text(&small, &Options { limits, ..Options::default() });
        assert_eq!(refused, Err(Fault::TooLarge { limit: 1 << 20 }));
    }

    #[test]
    fn who_watches_sees_the_bytes_go_by_and_can_stop_them() {
        let seen = Cell::new(0);
        let watch = |progress: Progress| {
            seen.set(progress.bytes);
            ControlFlow::Continue(())
        };
        let options = Options { watch: Some(&watch), ..Options::default() };
        assert_eq!(text(b"twelve bytes", &options).unwrap(), "twelve bytes");
        assert_eq!(seen.get(), 12);
        let stop = |_: Progress| ControlFlow::Break(());
        let options = Options { watch: Some(&stop), ..Options::default() };
        assert_eq!(text(b"twelve bytes", &options), Err(Fault::Cancelled));
    }
}
