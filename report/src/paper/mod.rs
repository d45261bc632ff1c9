//! Paper: blocks are set in lines, put on pages and written as PDF that can be read out.
//!
//! Blocks become [pieces](piece::Piece), which go on a page whole; pieces are put on [pages]; pages are
//! [printed](print). What a thing is, is kept in a [tree](tree::Tree) from the first of these steps to the last.

pub(crate) mod block;
mod clean;
mod face;
mod lines;
mod logo;
mod pages;
mod piece;
mod print;
mod setter;
mod table;
#[cfg(test)]
mod tests;
mod tree;

use crate::ReportError;
use block::{Block, Rich, Side, Size};
use face::Faces;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::ArtifactType;
use krilla::{Document, SerializeSettings};
use pages::Page;
use peil_drawing::Ink;
use peil_portfolio::{Date, Logo};
use peil_words::{Key, Words};
use piece::{Mark, What};
use print::Printer;
use setter::Setter;
use tree::{Role, Tree};

pub(crate) use pages::TEXT;

/// What stands around the text of a report.
#[derive(Clone, Debug)]
pub(crate) struct Frame<'a> {
    pub(crate) words: &'a Words,
    /// The name of the report, above every page but the first, and of the file in a reader.
    pub(crate) title: String,
    /// What it is, above the first page.
    pub(crate) kind: String,
    /// Who hands it over; empty where nobody is named.
    pub(crate) sender: String,
    /// The logo of the sender.
    pub(crate) logo: Option<&'a Logo>,
    pub(crate) date: Date,
}

/// One way to say something: what, and how much room there is between the parts, 1 being the usual.
pub(crate) type Draft = (f32, Vec<Block>);

/// Where a logo begins on the first page, and what stays free under it.
const LOGO_TOP: f32 = 40.0;
const LOGO_APART: f32 = 8.0;

/// Pages that are set, with what they say by what it is.
struct SetPages {
    pages: Vec<Page>,
    tree: Tree,
}

impl Frame<'_> {
    /// The report as PDF.
    pub(crate) fn print(&self, blocks: &[Block]) -> Result<Vec<u8>, ReportError> {
        let faces = Faces::new().ok_or(ReportError::Typeface)?;
        let set = self.set(&faces, blocks, 1.0);
        self.write(&faces, set)
    }

    /// The first of the drafts that takes no more pages than `most`, as PDF; where none does, the one that takes the fewest.
    pub(crate) fn print_within(
        &self,
        most: usize,
        drafts: impl IntoIterator<Item = Draft>,
    ) -> Result<Vec<u8>, ReportError> {
        let faces = Faces::new().ok_or(ReportError::Typeface)?;
        let mut best: Option<SetPages> = None;
        for (room, blocks) in drafts {
            let set = self.set(&faces, &blocks, room);
            if best.as_ref().is_none_or(|best| set.pages.len() < best.pages.len()) {
                best = Some(set);
            }
            if best.as_ref().is_some_and(|best| best.pages.len() <= most) {
                break;
            }
        }
        let best = best.unwrap_or_else(|| self.set(&faces, &[], 1.0));
        self.write(&faces, best)
    }

    fn write(&self, faces: &Faces, mut set: SetPages) -> Result<Vec<u8>, ReportError> {
        let configuration = ConfigurationBuilder::new()
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|fault| ReportError::Writer(format!("{fault:?}")))?;
        let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
        let mut document = Document::new_with(settings);
        for (number, page) in set.pages.iter().enumerate() {
            let size = PageSettings::from_wh(pages::WIDTH, pages::HEIGHT).ok_or(ReportError::Typeface)?;
            let mut sheet = document.start_page_with(size);
            let surface = sheet.surface();
            let mut printer = Printer { faces, surface, tree: &mut set.tree };
            let (head, foot) = self.around(faces, number, set.pages.len());
            printer.artifact(ArtifactType::Header, head.iter());
            printer.page(page);
            printer.artifact(ArtifactType::Footer, foot.iter());
            printer.surface.finish();
        }
        document.set_outline(outline(&set.pages));
        document.set_tag_tree(set.tree.tags(self.words.language().code()));
        document.set_metadata(self.metadata());
        document.finish().map_err(|fault| ReportError::Writer(written(&fault)))
    }

    /// The blocks on pages, with the logo at the head of the first.
    fn set(&self, faces: &Faces, blocks: &[Block], room: f32) -> SetPages {
        let mut tree = Tree::new();
        let language = self.words.language();
        let logo = self.logo.and_then(logo::print).map(|print| {
            let alt = self.words.say_with(Key::ReportLogo, &[("hub", self.sender.as_str().into())]);
            let place = tree.add(Tree::ROOT, Role::Figure(alt));
            let x = pages::MARGIN + TEXT - print.width;
            let below = LOGO_TOP + print.height + LOGO_APART;
            (Mark { x, y: LOGO_TOP, what: What::Picture(print), of: Some(place) }, below)
        });
        let top = logo.as_ref().map_or(pages::FIRST_TOP, |(_, below)| below.max(pages::FIRST_TOP));
        let pieces = Setter { faces, language, room, tree: &mut tree }.blocks(blocks, TEXT);
        let mut pages = pages::paginated(pieces, top, 1.0 / room);
        if let (Some(first), Some((mark, _))) = (pages.first_mut(), logo) {
            first.marks.insert(0, mark);
        }
        SetPages { pages, tree }
    }

    fn metadata(&self) -> Metadata {
        let date = DateTime::new(self.date.year()).month(self.date.month()).day(self.date.day());
        // A name may be made of signs that cannot be seen; a report has a title all the same.
        let title = clean::clean(&self.title).replace('\n', " ");
        let metadata = Metadata::new()
            .title(if title.trim().is_empty() { self.kind.clone() } else { title })
            .description(self.kind.clone())
            .language(self.words.language().code().to_owned())
            .text_direction(TextDirection::LeftToRight)
            .creator("Peil".to_owned())
            .producer(concat!("Peil ", env!("CARGO_PKG_VERSION")).to_owned())
            .creation_date(date);
        if self.sender.is_empty() { metadata } else { metadata.authors(vec![clean::clean(&self.sender)]) }
    }

    /// What stands above and below the text of a page.
    fn around(&self, faces: &Faces, number: usize, count: usize) -> (Vec<Mark>, Vec<Mark>) {
        let words = self.words;
        let mut tree = Tree::new();
        let setter = Setter { faces, language: words.language(), room: 1.0, tree: &mut tree };
        let put = |marks: &mut Vec<Mark>, text: Rich, side: Side, y: f32| {
            let room = TEXT * 0.6;
            let size = text.size.points();
            let Some(line) = one_line(&setter, &text, room) else { return };
            let x = pages::MARGIN + setter::shift(side, TEXT, line.width);
            let what = What::Line { line: std::rc::Rc::new(line), size };
            marks.push(Mark { x, y, what, of: None });
        };
        let rule = |marks: &mut Vec<Mark>, y: f32, height: f32, ink: Ink| {
            let what = What::Card { width: TEXT, height, corner: 0.0, fill: Some(ink), edge: None };
            marks.push(Mark { x: pages::MARGIN, y, what, of: None });
        };
        let (mut head, mut foot) = (Vec::new(), Vec::new());
        if number == 0 {
            rule(&mut head, 30.0, 2.6, Ink::Accent);
            put(&mut head, Rich::strong(Size::Small, &*self.kind).in_ink(Ink::Accent), Side::Left, 46.0);
            if self.logo.is_none() {
                put(&mut head, Rich::muted(Size::Small, &*self.sender), Side::Right, 46.0);
            }
        } else {
            put(&mut head, Rich::strong(Size::Small, &*self.title), Side::Left, 46.0);
            put(&mut head, Rich::muted(Size::Small, &*self.kind), Side::Right, 46.0);
            rule(&mut head, 54.0, 0.6, Ink::Line);
        }
        let foot_line = pages::HEIGHT - 40.0;
        rule(&mut foot, foot_line, 0.6, Ink::Line);
        let made = words.say_with(Key::ReportMade, &[("day", words.day(self.date.into()).into())]);
        put(&mut foot, Rich::muted(Size::Fine, made), Side::Left, foot_line + 13.0);
        let arguments = [("page", (number + 1).into()), ("pages", count.into())];
        let page = words.say_with(Key::ReportPage, &arguments);
        put(&mut foot, Rich::muted(Size::Fine, page), Side::Right, foot_line + 13.0);
        (head, foot)
    }
}

/// As much of a text as one line holds, and a sign that there is more.
fn one_line(setter: &Setter<'_>, text: &Rich, room: f32) -> Option<lines::Line> {
    let mut whole = setter.lines(text, room);
    if whole.len() < 2 {
        return whole.pop();
    }
    let said: String = text.spans.iter().map(|span| span.text.as_str()).collect();
    let look = text.spans.first()?.clone();
    let cut = |end: usize| {
        let start = said.chars().take(end).collect::<String>();
        let start = start.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        let span = lines::Span { text: format!("{start}…"), ..look.clone() };
        let mut lines = setter.lines(&Rich { spans: vec![span], size: text.size }, room);
        (lines.len() == 1).then(|| lines.pop()).flatten()
    };
    // The more of it, the wider: the most that still fits.
    let (mut fits, mut too_long) = (0, said.chars().count());
    while too_long - fits > 1 {
        let middle = usize::midpoint(fits, too_long);
        if cut(middle).is_some() { fits = middle } else { too_long = middle }
    }
    cut(fits)
}

/// The headings as bookmarks: sections under the name of the report, parts under their section.
fn outline(pages: &[Page]) -> Outline {
    let headings = pages.iter().enumerate().flat_map(|(page, set)| {
        set.headings.iter().map(move |(level, text, down)| (*level, text, print::spot(page, *down)))
    });
    let mut top: Vec<(u8, OutlineNode)> = Vec::new();
    let mut outline = Outline::new();
    let close = |top: &mut Vec<(u8, OutlineNode)>, outline: &mut Outline, level: u8| {
        while let Some((_, node)) = top.pop_if(|(open, _)| *open >= level) {
            match top.last_mut() {
                Some((_, parent)) => parent.push_child(node),
                None => outline.push_child(node),
            }
        }
    };
    for (level, text, spot) in headings {
        close(&mut top, &mut outline, level);
        let text = clean::clean(text).replace('\n', " ");
        top.push((level, OutlineNode::new(text, spot).with_open(level == 1)));
    }
    close(&mut top, &mut outline, 0);
    outline
}

/// What the writer refused, for who has to mend it.
fn written(fault: &krilla::error::KrillaError) -> String {
    match fault {
        krilla::error::KrillaError::Validation(faults) => {
            let faults: Vec<String> = faults.iter().map(|(fault, _)| format!("{fault:?}")).collect();
            faults.join("; ")
        }
        other => other.to_string(),
    }
}
