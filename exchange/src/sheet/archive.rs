//! A workbook is a zip of parts. What comes out of it is counted, whatever it says of itself.

use super::xml::Xml;
use super::{Refused, SheetLimits, SheetOptions};
use crate::{Fault, Limits, Progress};
use std::cell::Cell;
use std::collections::HashMap;
use std::io::{self, BufReader, Cursor, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::rc::Rc;
use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

/// How the description of an entry begins, of which there is one for each.
const ENTRY: &[u8] = b"PK\x01\x02";
/// How much of a part is read ahead.
const BLOCK: usize = 1 << 15;

/// A workbook that is open.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Watched<'a>>,
    /// The entries by their paths, in small letters.
    entries: HashMap<String, usize>,
    counters: Rc<Counters>,
    limits: SheetLimits,
    size: u64,
}

/// What is counted over all parts.
#[derive(Debug, Default)]
pub(super) struct Counters {
    /// Bytes that have come out.
    unpacked: Cell<u64>,
    /// Those of them since the last tag or text.
    pub(super) since: Cell<u64>,
}

/// A part that is open.
pub(super) type Part<'p, 'a> = BufReader<Bounded<'p, 'a>>;

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8], options: &SheetOptions<'a>) -> Result<Self, Refused> {
        let limits = options.limits;
        // Counted before the list of entries is taken into memory.
        let described = memchr::memmem::find_iter(bytes, ENTRY).take(limits.entries + 1).count();
        if described > limits.entries {
            return Err((None, Fault::TooMany { limit: limits.entries as u64 }));
        }
        let size = bytes.len() as u64;
        let watched = Watched { bytes: Cursor::new(bytes), taken: 0, size, watch: options.watch };
        let zip = ZipArchive::new(watched).map_err(|error| (None, of_zip(&error, "")))?;
        let mut entries = HashMap::new();
        for index in 0..zip.len() {
            let Some(Ok(name)) = zip.name_for_index(index) else { continue };
            entries.entry(name.replace('\\', "/").to_lowercase()).or_insert(index);
        }
        Ok(Self { zip, entries, counters: Rc::default(), limits, size })
    }

    /// Whether there is a part of this path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.entries.contains_key(&path.to_lowercase())
    }

    /// A part as a stream of bytes; `None` where there is none of this path.
    pub(super) fn open_part(&mut self, path: &str) -> Result<Option<Part<'_, 'a>>, Fault> {
        let Some(&index) = self.entries.get(&path.to_lowercase()) else { return Ok(None) };
        let file = self.zip.by_index(index).map_err(|error| of_zip(&error, path))?;
        let limit = self.limits.unpacked;
        if file.size() > limit {
            return Err(Fault::TooLarge { limit });
        }
        let counters = Rc::clone(&self.counters);
        let part = Bounded { file, counters, limits: self.limits, size: self.size };
        Ok(Some(BufReader::with_capacity(BLOCK, part)))
    }

    /// A part as XML.
    pub(super) fn open_xml(&mut self, path: &str) -> Result<Option<Xml<'_, 'a>>, Fault> {
        let counters = Rc::clone(&self.counters);
        Ok(self.open_part(path)?.map(|part| Xml::new(part, path, counters)))
    }

    /// A part as XML that has to be there.
    pub(super) fn xml(&mut self, path: &str) -> Result<Xml<'_, 'a>, Refused> {
        let found = self.open_xml(path).map_err(|fault| (None, fault))?;
        found.ok_or_else(|| (None, damaged(path)))
    }

    /// The beginning of a part, at most so many bytes of it; empty where there is none.
    pub(super) fn start_of(&mut self, path: &str, limit: u64) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        if let Some(part) = self.open_part(path)? {
            part.take(limit).read_to_end(&mut bytes).map_err(|error| of_reading(&error, path))?;
        }
        self.counters.since.set(0);
        Ok(bytes)
    }
}

/// A part of a workbook is not as it has to be.
pub(super) fn damaged(part: &str) -> Fault {
    Fault::WorkbookDamaged { part: crate::error::excerpt(part) }
}

/// The fault of a limit or of who watches, and otherwise that the part is damaged.
pub(super) fn of_reading(error: &io::Error, part: &str) -> Fault {
    let own = error.get_ref().and_then(|inner| inner.downcast_ref::<Fault>());
    own.cloned().unwrap_or_else(|| damaged(part))
}

fn of_zip(error: &ZipError, part: &str) -> Fault {
    match error {
        ZipError::Io(error) => of_reading(error, part),
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Fault::Protected
        }
        _ => damaged(part),
    }
}

/// The file as it is stored.
pub(super) struct Watched<'a> {
    bytes: Cursor<&'a [u8]>,
    taken: u64,
    size: u64,
    watch: Option<&'a dyn Fn(Progress) -> ControlFlow<()>>,
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.taken += count as u64;
        // Some of it is read twice.
        let bytes = self.taken.min(self.size);
        match self.watch.map(|watch| watch(Progress { bytes })) {
            Some(ControlFlow::Break(())) => Err(io::Error::other(Fault::Cancelled)),
            _ => Ok(count),
        }
    }
}

impl Seek for Watched<'_> {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(position)
    }
}

/// A part as it comes out, up to the limits.
pub(super) struct Bounded<'p, 'a> {
    file: ZipFile<'p, Watched<'a>>,
    counters: Rc<Counters>,
    limits: SheetLimits,
    size: u64,
}

impl Read for Bounded<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        let Counters { unpacked, since } = &*self.counters;
        unpacked.set(unpacked.get() + count as u64);
        since.set(since.get() + count as u64);
        let SheetLimits { unpacked: limit, ratio, cell, .. } = self.limits;
        let fault = if unpacked.get() > limit {
            Fault::TooLarge { limit }
        } else if unpacked.get() > Limits::PACKED_START && unpacked.get() / self.size.max(1) > ratio {
            Fault::Bomb { ratio }
        } else if since.get() > (cell + 2 * BLOCK) as u64 {
            Fault::CellTooLong { limit: cell }
        } else {
            return Ok(count);
        };
        Err(io::Error::other(fault))
    }
}
