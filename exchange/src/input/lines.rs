//! Lines of a file, as bytes, without a copy of each.

use crate::Fault;
use std::io::Read;

/// The longest line that is read, in bytes.
pub const LINE_LIMIT: usize = 1 << 20;

/// How much is read at a time.
const BLOCK: usize = 1 << 18;

/// The lines of a file. Holds one block, or one line where that is longer.
pub(crate) struct Lines<'a> {
    body: Box<dyn Read + 'a>,
    buffer: Vec<u8>,
    /// What of the buffer is filled and not yet given.
    start: usize,
    end: usize,
    /// How far behind the start there is no line end.
    searched: usize,
    is_over: bool,
    /// The number of the line that was given last, from 1.
    pub(crate) number: usize,
    /// Whether that line had a line end.
    pub(crate) ended: bool,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(body: Box<dyn Read + 'a>) -> Self {
        let buffer = vec![0; BLOCK];
        Self { body, buffer, start: 0, end: 0, searched: 0, is_over: false, number: 0, ended: true }
    }

    /// The next line without its end, whether `\n` or `\r\n`; `None` after the last.
    pub(crate) fn advance(&mut self) -> Result<Option<&[u8]>, Fault> {
        loop {
            let rest = self.buffer.get(self.start + self.searched..self.end).unwrap_or_default();
            if let Some(found) = memchr::memchr(b'\n', rest) {
                let line = self.start..self.start + self.searched + found;
                return self.give(line, true);
            }
            self.searched = self.end - self.start;
            if self.searched > LINE_LIMIT {
                self.number += 1;
                return Err(Fault::LineTooLong { limit: LINE_LIMIT });
            }
            if self.is_over {
                if self.searched == 0 {
                    return Ok(None);
                }
                return self.give(self.start..self.end, false);
            }
            self.fill()?;
        }
    }

    fn give(&mut self, line: std::ops::Range<usize>, ended: bool) -> Result<Option<&[u8]>, Fault> {
        self.number += 1;
        self.ended = ended;
        self.searched = 0;
        self.start = line.end + usize::from(ended);
        let line = self.buffer.get(line).unwrap_or_default();
        if line.len() > LINE_LIMIT {
            return Err(Fault::LineTooLong { limit: LINE_LIMIT });
        }
        Ok(Some(line.strip_suffix(b"\r").unwrap_or(line)))
    }

    /// Moves what is left to the front and reads on behind it.
    fn fill(&mut self) -> Result<(), Fault> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        if self.buffer.len() - self.end < BLOCK / 2 {
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        let room = self.buffer.get_mut(self.end..).unwrap_or_default();
        let count = loop {
            match self.body.read(room) {
                Ok(count) => break count,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.number += 1;
                    return Err(Fault::of(&error));
                }
            }
        };
        self.end += count;
        self.is_over = count == 0;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reader that gives a few bytes at a time.
    struct Drops<'a>(&'a [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let count = self.1.min(self.0.len()).min(buffer.len());
            buffer[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn all(text: &[u8], step: usize) -> Vec<(Vec<u8>, bool)> {
        let mut lines = Lines::new(Box::new(Drops(text, step)));
        let mut all = Vec::new();
        while let Some(line) = lines.advance().unwrap().map(<[u8]>::to_vec) {
            all.push((line, lines.ended));
        }
        assert_eq!(lines.number, all.len());
        all
    }

    #[test]
    fn lines_come_as_they_are_however_they_are_read() {
        let text = b"one\r\n\ntwo \n\rthree";
        for step in [1, 2, 3, 5, 100] {
            let found = all(text, step);
            let expected: [(&[u8], bool); 4] =
                [(b"one", true), (b"", true), (b"two ", true), (b"\rthree", false)];
            assert_eq!(found.len(), 4);
            for (found, expected) in found.iter().zip(expected) {
                assert_eq!((found.0.as_slice(), found.1), expected);
            }
        }
        assert!(all(b"", 1).is_empty());
        assert_eq!(all(b"\n", 1), [(Vec::new(), true)]);
    }

    #[test]
    fn lines_across_blocks_stay_whole() {
        let text: Vec<u8> = (0..60_000).flat_map(|number| format!("line {number}\n").into_bytes()).collect();
        for (number, (line, _)) in all(&text, 100_000).iter().enumerate() {
            assert_eq!(*line, format!("line {number}").into_bytes());
        }
    }

    #[test]
    fn an_endless_line_is_refused_and_not_gathered() {
        let mut lines = Lines::new(Box::new(std::io::repeat(b'x')));
        assert_eq!(lines.advance(), Err(Fault::LineTooLong { limit: LINE_LIMIT }));
        assert!(lines.buffer.len() <= 4 * LINE_LIMIT);
        let mut longest = vec![b'x'; LINE_LIMIT];
        longest.push(b'\n');
        assert_eq!(all(&longest, BLOCK).len(), 1);
        longest.insert(0, b'x');
        let mut lines = Lines::new(Box::new(&longest[..]));
        assert_eq!(lines.advance(), Err(Fault::LineTooLong { limit: LINE_LIMIT }));
    }
}
