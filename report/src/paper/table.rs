//! Tables turned into pieces: a row is one, unless it is taller than a page can be asked to hold.

use super::block::{Cell, Column, Rich, Size, Table};
use super::lines::Line;
use super::piece::{Mark, Piece, What};
use super::setter::{Setter, beside_text, decoration, line_mark, shift};
use super::tree::{Place, Role, Tree};
use peil_drawing::Ink;
use std::rc::Rc;

/// Between columns.
const APART: f32 = 12.0;
/// Above and under the text of a row.
const PADDING: f32 = 3.4;
/// The room of a sign with what keeps it from its text.
const SIGN: f32 = 13.0;
/// How many lines of a row stay together.
const LINES: usize = 24;
/// What is no wider than this stays on one line where it can.
const SHORT: f32 = 62.0;
const HEAD: Size = Size::Fine;

impl Setter<'_> {
    pub(super) fn table(&mut self, table: &Table, width: f32) -> Vec<Piece> {
        let place = self.tree.add(Tree::ROOT, Role::Table);
        let widths = self.column_widths(table, width);
        let row = self.tree.add(place, Role::Row);
        let mut heads = self.heads(table, &widths, width, Some(row));
        heads.keep = true;
        // On later pages the names of the columns are there for the eye only.
        let again = Rc::new(self.heads(table, &widths, width, None));
        let mut pieces = vec![heads];
        let last = table.rows.len().saturating_sub(1);
        for (number, cells) in table.rows.iter().enumerate() {
            let row = self.tree.add(place, Role::Row);
            let mut rows = self.row(&table.columns, cells, &widths, width, row);
            for piece in &mut rows {
                piece.head = Some(Rc::clone(&again));
            }
            // Neither the first row nor the last stands alone.
            if let Some(end) = rows.last_mut() {
                end.keep = number + 1 == last || number == 0 && last > 1;
            }
            pieces.extend(rows);
        }
        pieces
    }

    fn heads(&mut self, table: &Table, widths: &[f32], width: f32, row: Option<Place>) -> Piece {
        let padding = PADDING * self.within();
        let mut piece = Piece::default();
        let mut x = 0.0;
        for (column, wide) in table.columns.iter().zip(widths) {
            let head = row.map(|row| self.tree.add(row, Role::ColumnHead));
            let lines = self.lines(&Rich::strong(HEAD, column.head.as_str()).in_ink(Ink::Muted), *wide);
            for (number, line) in lines.into_iter().enumerate() {
                let (down, over) = (lines_down(number, HEAD), shift(column.side, *wide, line.width));
                let mark = line_mark(line, HEAD, x + over, padding + down, 0);
                piece.marks.push(Mark { of: head, ..mark });
                piece.height = piece.height.max(padding + down + HEAD.line() + padding);
            }
            x += wide + APART;
        }
        piece.marks.push(rule(width, piece.height, Ink::Edge));
        piece.height += 1.0;
        piece
    }

    fn row(
        &mut self,
        columns: &[Column],
        cells: &[Cell],
        widths: &[f32],
        width: f32,
        row: Place,
    ) -> Vec<Piece> {
        let padding = PADDING * self.within();
        let mut set: Vec<(Vec<Line>, Place)> = Vec::new();
        for (number, (cell, wide)) in cells.iter().zip(widths).enumerate() {
            let place = self.tree.add(row, if number == 0 { Role::RowHead } else { Role::Cell });
            set.push((self.lines(&cell.text, text_width(cell, *wide)), place));
        }
        let most = set.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
        let mut pieces = Vec::new();
        for start in (0..most).step_by(LINES) {
            let mut piece = Piece { height: 2.0 * padding, ..Piece::default() };
            let mut x = 0.0;
            for (((lines, place), cell), (wide, column)) in
                set.iter().zip(cells).zip(widths.iter().zip(columns))
            {
                let size = cell.text.size;
                let mut y = padding;
                let over = if cell.sign.is_some() { SIGN } else { 0.0 };
                if let Some(sign) = cell.sign.filter(|_| start == 0) {
                    piece.marks.push(beside_text(Rc::new(sign.scene(15.0)), size, x, y));
                }
                for line in lines.iter().skip(start).take(LINES) {
                    // A text without words takes no room.
                    if line.parts.is_empty() && lines.len() == 1 {
                        break;
                    }
                    let aside = over + shift(column.side, wide - over, line.width);
                    piece.marks.push(line_mark(line.clone(), size, x + aside, y, *place));
                    y += size.line();
                }
                if let Some((scene, scale, alt)) = cell.scene.as_ref().filter(|_| start == 0) {
                    let figure = self.tree.add(*place, Role::Figure(alt.clone()));
                    let scale = scale.min(wide / scene.width.max(1.0));
                    let what = What::Scene { scene: Rc::new(scene.clone()), scale };
                    piece.marks.push(Mark { x, y, what, of: Some(figure) });
                    y += scene.height * scale;
                }
                piece.height = piece.height.max(y + padding);
                x += wide + APART;
            }
            piece.keep = start == 0 && most > LINES;
            pieces.push(piece);
        }
        if let Some(last) = pieces.last_mut() {
            last.marks.push(rule(width, last.height, Ink::Line));
            last.height += 0.6;
        }
        pieces
    }

    /// What every column gets: what it asks for where there is room for all, else at least its widest word where that can
    /// be, and a share of the rest by how much more it asks for.
    fn column_widths(&self, table: &Table, width: f32) -> Vec<f32> {
        let count = table.columns.len();
        #[expect(clippy::cast_precision_loss, reason = "a few columns")]
        let free = width - APART * count.saturating_sub(1) as f32;
        let mut wanted = vec![(0.0_f32, 0.0_f32); count];
        let mut want = |column: usize, (whole, word): (f32, f32)| {
            if let Some(so_far) = wanted.get_mut(column) {
                *so_far = (so_far.0.max(whole), so_far.1.max(word));
            }
        };
        for (number, column) in table.columns.iter().enumerate() {
            let head = Rich::strong(HEAD, column.head.as_str());
            let (whole, word) = self.breaker(HEAD, 0.0).widths(&head.spans);
            want(number, (word.max(whole.min(SHORT)), word));
        }
        for row in &table.rows {
            for (number, cell) in row.iter().enumerate() {
                let extra = if cell.sign.is_some() { SIGN } else { 0.0 };
                let (whole, word) = self.breaker(cell.text.size, 0.0).widths(&cell.text.spans);
                let drawn = cell.scene.as_ref().map_or(0.0, |(scene, scale, _)| scene.width * scale);
                want(number, ((whole + extra).max(drawn), (word + extra).max(drawn)));
            }
        }
        shared(&wanted, free)
    }
}

/// Shares the room among columns that ask for a width on one line and one for their widest word.
fn shared(wanted: &[(f32, f32)], free: f32) -> Vec<f32> {
    // No word may take more than half of the table.
    let words: Vec<f32> = wanted.iter().map(|(_, word)| word.min(free / 2.0) + 0.1).collect();
    // What is short is not broken either, as long as there is room for that.
    let short: Vec<f32> =
        wanted.iter().zip(&words).map(|((whole, _), word)| word.max(whole.min(SHORT) + 0.1)).collect();
    let whole: Vec<f32> =
        wanted.iter().zip(&short).map(|((whole, _), short)| short.max(whole + 0.1)).collect();
    let sum = |widths: &[f32]| widths.iter().sum::<f32>();
    let left = free - sum(&whole);
    if left >= 0.0 {
        // What is left goes to the first column, so that figures stay close to each other.
        return whole
            .iter()
            .enumerate()
            .map(|(at, wide)| if at == 0 { wide + left } else { *wide })
            .collect();
    }
    for (less, more) in [(&short, &whole), (&words, &short)] {
        let (least, most) = (sum(less), sum(more));
        if least < free {
            let share = (free - least) / (most - least).max(f32::EPSILON);
            return less.iter().zip(more).map(|(less, more)| less + (more - less) * share).collect();
        }
    }
    words.iter().map(|wide| wide * free / sum(&words)).collect()
}

fn text_width(cell: &Cell, wide: f32) -> f32 {
    if cell.sign.is_some() { wide - SIGN } else { wide }
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn lines_down(number: usize, size: Size) -> f32 {
    number as f32 * size.line()
}

fn rule(width: f32, y: f32, ink: Ink) -> Mark {
    decoration(What::Card { width, height: 0.6, corner: 0.0, fill: Some(ink), edge: None }, 0.0, y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_share_exactly_the_room_there_is() {
        for wanted in [
            vec![(40.0, 30.0), (50.0, 20.0)],
            vec![(400.0, 60.0), (300.0, 40.0), (50.0, 50.0)],
            vec![(4000.0, 3000.0), (20.0, 20.0)],
            vec![(9000.0, 800.0), (9000.0, 800.0), (9000.0, 800.0)],
        ] {
            let widths = shared(&wanted, 400.0);
            let sum: f32 = widths.iter().sum();
            assert!((sum - 400.0).abs() < 0.5, "{wanted:?}: {widths:?}");
            assert!(widths.iter().all(|wide| *wide > 5.0), "{wanted:?}: {widths:?}");
        }
    }

    #[test]
    fn no_word_is_broken_while_all_widest_words_fit() {
        let wanted = [(120.0, 50.0), (70.0, 40.0), (90.0, 40.0), (25.0, 25.0), (60.0, 40.0)];
        let widths = shared(&wanted, 210.0);
        assert!(widths.iter().zip(wanted).all(|(wide, (_, word))| *wide >= word), "{widths:?}");
        assert!((widths.iter().sum::<f32>() - 210.0).abs() < 0.5, "{widths:?}");
    }

    #[test]
    fn a_column_that_fits_is_not_broken_for_one_that_does_not() {
        let widths = shared(&[(900.0, 60.0), (45.0, 45.0)], 400.0);
        assert!(widths[1] >= 45.0, "{widths:?}");
    }
}
