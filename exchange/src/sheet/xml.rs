//! The tags and texts of a part.

use super::archive::{Counters, Part, damaged, of_reading};
use crate::Fault;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader, XmlVersion};
use std::borrow::Cow;
use std::rc::Rc;

/// Deeper than any workbook goes.
const DEEPEST: usize = 64;

/// A part that is read tag by tag. Empty tags come as a start and an end.
pub(super) struct Xml<'p, 'a> {
    reader: Reader<Part<'p, 'a>>,
    buffer: Vec<u8>,
    depth: usize,
    part: Rc<str>,
    counters: Rc<Counters>,
}

impl<'p, 'a> Xml<'p, 'a> {
    pub(super) fn new(part: Part<'p, 'a>, path: &str, counters: Rc<Counters>) -> Self {
        let mut reader = Reader::from_reader(part);
        reader.config_mut().expand_empty_elements = true;
        counters.since.set(0);
        Self { reader, buffer: Vec::new(), depth: 0, part: path.into(), counters }
    }

    /// That this part is not as it has to be.
    pub(super) fn damaged(&self) -> Fault {
        damaged(&self.part)
    }

    /// The path of this part.
    pub(super) fn part(&self) -> Rc<str> {
        Rc::clone(&self.part)
    }

    /// How many tags are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// What comes next. The end of the file comes only where every tag was closed.
    pub(super) fn next(&mut self) -> Result<Event<'_>, Fault> {
        self.buffer.clear();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(Error::Io(error)) => return Err(of_reading(&error, &self.part)),
            Err(_) => return Err(damaged(&self.part)),
        };
        self.counters.since.set(0);
        match &event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            // Workbooks have no entities of their own, and they would be a way to blow a text up.
            Event::DocType(_) => return Err(damaged(&self.part)),
            Event::Eof if self.depth > 0 => return Err(damaged(&self.part)),
            _ => {}
        }
        if self.depth > DEEPEST {
            return Err(damaged(&self.part));
        }
        Ok(event)
    }

    /// Reads up to the end of the tag that was given last.
    pub(super) fn skip(&mut self) -> Result<(), Fault> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }
}

/// Puts the text of an event behind `text`; nothing where it is none.
///
/// Line ends come as a line feed, other control characters as a replacement character.
pub(super) fn push(event: &Event<'_>, text: &mut String, limit: usize, part: &str) -> Result<(), Fault> {
    match event {
        Event::Text(piece) => push_clean(&piece.xml10_content(), text),
        Event::CData(piece) => push_clean(&piece.xml10_content(), text),
        Event::GeneralRef(reference) => match reference.resolve_char_ref() {
            Ok(Some(character)) => push_clean(character.encode_utf8(&mut [0; 4]), text),
            Ok(None) => text.push_str(resolve_predefined_entity(reference).ok_or_else(|| damaged(part))?),
            Err(_) => return Err(damaged(part)),
        },
        _ => {}
    }
    if text.len() > limit { Err(Fault::CellTooLong { limit }) } else { Ok(()) }
}

/// Puts a text behind another, with a replacement character for each control character but tab and line feed.
pub(super) fn push_clean(piece: &str, text: &mut String) {
    let is_control = |character: char| character.is_control() && !matches!(character, '\t' | '\n');
    if piece.contains(is_control) {
        text.extend(
            piece
                .chars()
                .map(|character| if is_control(character) { char::REPLACEMENT_CHARACTER } else { character }),
        );
    } else {
        text.push_str(piece);
    }
}

/// The attribute of this local name, as it stands in the file.
pub(super) fn raw<'s>(start: &'s BytesStart<'_>, name: &str) -> Option<Cow<'s, str>> {
    find(start, name).map(|attribute| attribute.value)
}

/// The same with its entities resolved; `None` also where one is not known.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    Some(find(start, name)?.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

fn find<'s>(start: &'s BytesStart<'_>, name: &str) -> Option<Attribute<'s>> {
    start
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
}
