//! Blocks turned into pieces of a width.

use super::block::{Block, Rich, Side, Size};
use super::face::{ASCENT, DESCENT, Faces};
use super::lines::{Breaker, Line};
use super::pages;
use super::piece::{Mark, Piece, What};
use super::tree::{Place, Role, Tree};
use peil_drawing::{Ink, Scene};
use peil_words::Language;
use std::rc::Rc;

/// The width of what stands before the text of a point.
const INDENT: f32 = 15.0;
/// Between things side by side.
const APART: f32 = 20.0;
/// Between cards.
const CARDS_APART: f32 = 12.0;
/// Inside a card.
const PADDING: f32 = 12.0;

/// What turns blocks into pieces.
pub(crate) struct Setter<'a> {
    pub(crate) faces: &'a Faces,
    pub(crate) language: Language,
    /// How much room there is between blocks, 1 being the usual.
    pub(crate) room: f32,
    pub(crate) tree: &'a mut Tree,
}

impl Setter<'_> {
    /// The pieces of some blocks, with the room between them.
    pub(crate) fn blocks(&mut self, blocks: &[Block], width: f32) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        for (number, block) in blocks.iter().enumerate() {
            let room = before(block) * self.room;
            if !pieces.is_empty() && room > 0.0 {
                pieces.push(Piece::room(room, true));
            }
            pieces.extend(self.block(block, width));
            if leads(blocks, number)
                && let Some(last) = pieces.last_mut()
            {
                last.keep = true;
            }
        }
        pieces
    }

    fn block(&mut self, block: &Block, width: f32) -> Vec<Piece> {
        match block {
            Block::Heading(level, text) => self.heading(*level, text, width),
            Block::Text(rich) => {
                let place = self.tree.add(Tree::ROOT, Role::Paragraph);
                self.text(rich, place, 0.0, width)
            }
            Block::List { numbered, items } => self.list(*numbered, items, width),
            Block::Marked(items) => self.marked(items, width),
            Block::Table(table) => self.table(table, width),
            Block::Figure { scene, scale, alt } => {
                let place = self.tree.add(Tree::ROOT, Role::Figure(alt.clone()));
                vec![figure(scene, *scale, place, width)]
            }
            Block::Beside(columns) => self.beside(columns, width),
            Block::Cards(cards) => self.cards(cards, width),
            Block::Remark(blocks) => self.remark(blocks, width),
            Block::Together(blocks) => {
                let mut pieces = self.blocks(blocks, width);
                let last = pieces.len().saturating_sub(1);
                pieces.iter_mut().take(last).for_each(|piece| piece.keep = true);
                pieces
            }
            Block::Room(height) => vec![Piece::room(*height, false)],
        }
    }

    fn heading(&mut self, level: u8, text: &str, width: f32) -> Vec<Piece> {
        let size = match level {
            1 => self.title(text, width),
            2 => Size::Section,
            _ => Size::Part,
        };
        let ink = if level == 2 { Ink::Accent } else { Ink::Text };
        let place = self.tree.add(Tree::ROOT, Role::Heading(level, text.to_owned()));
        let mut pieces = self.text(&Rich::strong(size, text).in_ink(ink), place, 0.0, width);
        for piece in &mut pieces {
            piece.keep = true;
        }
        if let Some(first) = pieces.first_mut() {
            first.headings.push((level, text.to_owned(), 0.0));
        }
        pieces
    }

    /// The largest size in which the name of the report takes a line, or two smaller ones.
    fn title(&self, text: &str, width: f32) -> Size {
        let lines = |size| self.lines(&Rich::strong(size, text), width).len();
        let sizes = [(Size::Title, 1), (Size::LongTitle, 2)];
        let fits = sizes.into_iter().find(|(size, most)| lines(*size) <= *most);
        fits.map_or(Size::LongestTitle, |(size, _)| size)
    }

    /// The lines of a text, so that neither its first nor its last line stands alone on a page.
    fn text(&mut self, rich: &Rich, place: Place, x: f32, width: f32) -> Vec<Piece> {
        let lines = self.lines(rich, width - x);
        let count = lines.len();
        let lines = lines.into_iter().enumerate();
        lines
            .map(|(number, line)| Piece {
                height: rich.size.line(),
                marks: vec![line_mark(line, rich.size, x, 0.0, place)],
                keep: count > 1 && number == 0 || number + 2 == count,
                ..Piece::default()
            })
            .collect()
    }

    pub(super) fn lines(&self, rich: &Rich, width: f32) -> Vec<Line> {
        self.breaker(rich.size, width).lines(&rich.spans)
    }

    pub(super) fn breaker(&self, size: Size, width: f32) -> Breaker<'_> {
        Breaker { faces: self.faces, language: self.language, size: size.points(), width }
    }

    fn list(&mut self, numbered: bool, items: &[Rich], width: f32) -> Vec<Piece> {
        let list = self.tree.add(Tree::ROOT, Role::List { numbered });
        let mut pieces = Vec::new();
        for (number, item) in (1_usize..).zip(items) {
            let place = self.tree.add(list, Role::Item);
            let label = self.tree.add(place, Role::Label);
            let sign = if numbered { format!("{number}.") } else { "•".to_owned() };
            let sign = Rich::strong(item.size, sign).in_ink(Ink::Accent);
            let mut mark = None;
            if let Some(line) = self.lines(&sign, INDENT).into_iter().next() {
                mark = Some(line_mark(line, item.size, 0.0, 0.0, label));
            }
            let body = self.tree.add(place, Role::Body);
            let mut lines = self.text(item, body, INDENT, width);
            if let Some(first) = lines.first_mut() {
                first.marks.splice(0..0, mark);
            }
            if let Some(last) = lines.last_mut() {
                last.height += 2.5 * self.room;
            }
            pieces.extend(lines);
        }
        pieces
    }

    fn marked(&mut self, items: &[(Scene, Rich)], width: f32) -> Vec<Piece> {
        let list = self.tree.add(Tree::ROOT, Role::List { numbered: false });
        let mut pieces = Vec::new();
        for (scene, item) in items {
            let place = self.tree.add(list, Role::Item);
            let body = self.tree.add(place, Role::Body);
            let scale = SMALL * item.size.points();
            let mut lines = self.text(item, body, scene.width * scale + 5.5, width);
            if let Some(first) = lines.first_mut() {
                first.marks.insert(0, beside_text(Rc::new(scene.clone()), item.size, 0.0, 0.0));
            }
            if let Some(last) = lines.last_mut() {
                last.height += 2.0 * self.room;
            }
            pieces.extend(lines);
        }
        pieces
    }

    /// How much of the usual room there is inside of things: it shrinks half as much as the room between them.
    pub(super) fn within(&self) -> f32 {
        f32::midpoint(1.0, self.room)
    }

    fn beside(&mut self, columns: &[(f32, Vec<Block>)], width: f32) -> Vec<Piece> {
        #[expect(clippy::cast_precision_loss, reason = "a few columns")]
        let free = width - APART * columns.len().saturating_sub(1) as f32;
        let shares: f32 = columns.iter().map(|(share, _)| share).sum();
        let mut all = Piece::default();
        let mut x = 0.0;
        for (share, blocks) in columns {
            let wide = free * share / shares.max(f32::EPSILON);
            let pieces = self.blocks(blocks, wide);
            all.take(Piece::stacked(pieces), x, 0.0);
            x += wide + APART;
        }
        if all.height <= pages::tallest() {
            return vec![all];
        }
        // More than a page: under each other, where it can be taken apart.
        columns.iter().flat_map(|(_, blocks)| self.blocks(blocks, width)).collect()
    }

    fn cards(&mut self, cards: &[Vec<Block>], width: f32) -> Vec<Piece> {
        #[expect(clippy::cast_precision_loss, reason = "a few cards")]
        let count = cards.len().max(1) as f32;
        let padding = PADDING * self.within();
        let wide = (width - CARDS_APART * (count - 1.0)) / count;
        let inside: Vec<Piece> =
            cards.iter().map(|blocks| Piece::stacked(self.blocks(blocks, wide - 2.0 * padding))).collect();
        let height = inside.iter().map(|piece| piece.height).fold(0.0, f32::max) + 2.0 * padding;
        if height > pages::tallest() {
            return cards.iter().flat_map(|blocks| self.blocks(blocks, width)).collect();
        }
        let mut all = Piece::default();
        let mut x = 0.0;
        for piece in inside {
            let card = What::Card { width: wide, height, corner: 4.0, fill: None, edge: Some(Ink::Line) };
            let ground = Piece { height, marks: vec![decoration(card, 0.0, 0.0)], ..Piece::default() };
            all.take(ground, x, 0.0);
            all.take(piece, x + padding, padding);
            x += wide + CARDS_APART;
        }
        vec![all]
    }

    fn remark(&mut self, blocks: &[Block], width: f32) -> Vec<Piece> {
        let (side, upright) = (12.0, 8.0);
        let inside = Piece::stacked(self.blocks(blocks, width - 2.0 * side));
        let height = inside.height + 2.0 * upright;
        if height > pages::tallest() {
            return self.blocks(blocks, width);
        }
        let ground = What::Card { width, height, corner: 2.0, fill: Some(Ink::Raised), edge: None };
        let bar = What::Card { width: 2.6, height, corner: 0.0, fill: Some(Ink::Accent), edge: None };
        let marks = vec![decoration(ground, 0.0, 0.0), decoration(bar, 0.0, 0.0)];
        let mut piece = Piece { height, marks, ..Piece::default() };
        piece.take(inside, side, upright);
        vec![piece]
    }
}

/// Whether a paragraph stands between a heading and the list, table or drawing that both are about.
fn leads(blocks: &[Block], number: usize) -> bool {
    let is_text = |block: &&Block| matches!(block, Block::Text(_));
    let (before, from_here) = blocks.split_at(number);
    matches!(from_here.first(), Some(Block::Text(_)))
        && matches!(before.iter().rev().find(|block| !is_text(block)), Some(Block::Heading(..)))
        && matches!(
            from_here.iter().find(|block| !is_text(block)),
            Some(
                Block::Table(_)
                    | Block::List { .. }
                    | Block::Figure { .. }
                    | Block::Beside(_)
                    | Block::Cards(_)
            )
        )
}

/// The room before a block that follows another.
fn before(block: &Block) -> f32 {
    match block {
        Block::Heading(2, _) => 19.0,
        Block::Heading(..) => 11.0,
        Block::Text(_) => 4.0,
        Block::List { .. } | Block::Marked(_) => 4.5,
        Block::Table(_) | Block::Figure { .. } | Block::Beside(_) => 7.0,
        Block::Cards(_) | Block::Remark(_) => 9.0,
        Block::Together(blocks) => blocks.first().map_or(0.0, before),
        Block::Room(_) => 0.0,
    }
}

pub(super) fn decoration(what: What, x: f32, y: f32) -> Mark {
    Mark { x, y, what, of: None }
}

/// A line of text whose upper edge is at `y`.
pub(super) fn line_mark(line: Line, size: Size, x: f32, y: f32, place: Place) -> Mark {
    let points = size.points();
    let lead = (size.line() - (ASCENT + DESCENT) * points) / 2.0;
    let what = What::Line { line: Rc::new(line), size: points };
    Mark { x, y: y + lead + ASCENT * points, what, of: Some(place) }
}

/// How large a drawing beside text is on paper, for each point of the size of the text.
const SMALL: f32 = 1.0 / 15.0;

/// A small drawing before the first line of a text, in the middle of the line. The text says what it means.
pub(super) fn beside_text(scene: Rc<Scene>, size: Size, x: f32, y: f32) -> Mark {
    let scale = SMALL * size.points();
    let down = (size.line() - scene.height * scale) / 2.0;
    decoration(What::Scene { scene, scale }, x, y + down)
}

fn figure(scene: &Scene, scale: f32, place: Place, width: f32) -> Piece {
    let scale = scale.min(width / scene.width.max(1.0)).min(pages::tallest() / scene.height.max(1.0));
    Piece {
        height: scene.height * scale,
        marks: vec![Mark {
            x: 0.0,
            y: 0.0,
            what: What::Scene { scene: Rc::new(scene.clone()), scale },
            of: Some(place),
        }],
        ..Piece::default()
    }
}

pub(super) fn shift(side: Side, room: f32, wide: f32) -> f32 {
    match side {
        Side::Left => 0.0,
        Side::Right => (room - wide).max(0.0),
    }
}
