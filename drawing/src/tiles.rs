//! The twelve provinces as tiles of one size, laid out so that the country can be recognised.
//!
//! A gauge at the side of each tile fills as far as its figure goes; the figure itself stands on the tile in words, with
//! the hub that serves the province.

use crate::scene::{Across, Along, Area, Label, Pen, Scene, point};
use crate::{Ink, Type, measure};
use peil_core::Decimal;
use peil_core::record::Province;

/// Columns and rows of the map.
pub const COLUMNS: u8 = 3;
/// Rows of the map.
pub const ROWS: u8 = 5;

/// The column and row of a province, from the upper left.
#[must_use]
pub const fn place(province: Province) -> (u8, u8) {
    match province {
        Province::Fryslan => (1, 0),
        Province::Groningen => (2, 0),
        Province::NoordHolland => (0, 1),
        Province::Flevoland => (1, 1),
        Province::Drenthe => (2, 1),
        Province::ZuidHolland => (0, 2),
        Province::Utrecht => (1, 2),
        Province::Overijssel => (2, 2),
        Province::Zeeland => (0, 3),
        Province::NoordBrabant => (1, 3),
        Province::Gelderland => (2, 3),
        Province::Limburg => (2, 4),
    }
}

/// One province.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Which.
    pub province: Province,
    /// Its name.
    pub name: String,
    /// The figure in words.
    pub text: String,
    /// The hub that serves it, in a word.
    pub hub: String,
    /// How full the tile is, in percent; `None` where there is no figure.
    pub level: Option<Decimal>,
}

/// The space between two tiles.
const BETWEEN: f32 = 8.0;
/// The width of the gauge on a tile.
const GAUGE: f32 = 13.0;
/// The greatest width of a tile.
const WIDEST: f32 = 168.0;

/// The size of a tile on a map of a width.
#[must_use]
pub fn size(width: f32) -> (f32, f32) {
    let columns = f32::from(COLUMNS);
    let tile = ((width - BETWEEN * (columns - 1.0)) / columns).clamp(60.0, WIDEST);
    (tile, (tile * 0.62).clamp(70.0, 96.0))
}

/// Where the tile of a province lies on a map of a width.
#[must_use]
pub fn area(province: Province, width: f32) -> Area {
    let (wide, high) = size(width);
    let (column, row) = place(province);
    let min = point(f32::from(column) * (wide + BETWEEN), f32::from(row) * (high + BETWEEN));
    Area::new(min, point(min.x + wide, min.y + high))
}

/// The map.
#[must_use]
pub fn scene(tiles: &[Tile], width: f32) -> Scene {
    let (wide, high) = size(width);
    let across = f32::from(COLUMNS) * (wide + BETWEEN) - BETWEEN;
    let mut scene = Scene::new(across, f32::from(ROWS) * (high + BETWEEN) - BETWEEN);
    for tile in tiles {
        draw(&mut scene, tile, area(tile.province, width));
    }
    scene
}

fn draw(scene: &mut Scene, tile: &Tile, area: Area) {
    let Area { min, max } = area;
    scene.fill(area, Ink::Surface);
    // The gauge stands at the right, so that no line runs through a text.
    let gauge = Area::new(point(max.x - GAUGE, min.y), max);
    scene.fill(gauge, Ink::Raised);
    if let Some(level) = tile.level {
        #[expect(clippy::cast_precision_loss, reason = "a place on a drawing")]
        let share = (level.millionths() as f32 / 1e8).clamp(0.0, 1.0);
        if share > 0.0 {
            let top = gauge.max.y - share * (gauge.max.y - gauge.min.y);
            scene.fill(Area::new(point(gauge.min.x, top), max), Ink::Accent);
        }
    }
    scene.line(vec![gauge.min, point(gauge.min.x, max.y)], Pen::solid(Ink::Line, 1.0));
    let corners = vec![min, point(max.x, min.y), max, point(min.x, max.y)];
    scene.polygon(corners, None, Some(Pen::solid(Ink::Edge, 1.0)));
    let room = gauge.min.x - min.x - 14.0;
    let mut write = |y: f32, along, text: &str, kinds: &[Type], ink| {
        // The first size in which it fits; the last serves in any case.
        let fits = kinds.iter().copied().find(|kind| measure::width(text, *kind) <= room);
        let kind = fits.or(kinds.last().copied()).unwrap_or(Type::Small);
        let at = point(min.x + 8.0, y);
        scene.text(Label { at, anchor: (Across::Left, along), text: text.to_owned(), kind, ink });
    };
    write(min.y + 7.0, Along::Top, &tile.name, &[Type::Strong, Type::SmallStrong, Type::Small], Ink::Text);
    let middle = min.y + (max.y - min.y) * 0.56;
    write(middle, Along::Middle, &tile.text, &[Type::Title, Type::Strong, Type::Small], Ink::Text);
    write(max.y - 6.0, Along::Bottom, &tile.hub, &[Type::Small], Ink::Text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_provinces_share_a_place() {
        for (index, one) in Province::ALL.into_iter().enumerate() {
            let (column, row) = place(one);
            assert!(column < COLUMNS && row < ROWS);
            for other in Province::ALL.into_iter().skip(index + 1) {
                assert_ne!(place(one), place(other), "{one:?} and {other:?}");
                assert!(!area(one, 500.0).overlaps(&area(other, 500.0)));
            }
        }
    }

    #[test]
    fn the_north_lies_above_the_south_and_the_west_before_the_east() {
        for (above, below) in [
            (Province::Groningen, Province::Drenthe),
            (Province::Drenthe, Province::Overijssel),
            (Province::Overijssel, Province::Gelderland),
            (Province::Gelderland, Province::Limburg),
            (Province::NoordHolland, Province::ZuidHolland),
            (Province::ZuidHolland, Province::Zeeland),
            (Province::Utrecht, Province::NoordBrabant),
        ] {
            assert!(place(above).1 < place(below).1, "{above:?} above {below:?}");
        }
        for (west, east) in [
            (Province::Fryslan, Province::Groningen),
            (Province::NoordHolland, Province::Flevoland),
            (Province::ZuidHolland, Province::Utrecht),
            (Province::Utrecht, Province::Overijssel),
            (Province::Zeeland, Province::NoordBrabant),
            (Province::NoordBrabant, Province::Gelderland),
        ] {
            assert!(place(west).0 < place(east).0, "{west:?} before {east:?}");
        }
    }

    #[test]
    fn everything_lies_on_the_map_and_the_texts_fit_their_tiles() {
        for width in [436.0, 520.0, 900.0] {
            let tiles = Province::ALL.map(|province| Tile {
                province,
                name: "Noord-Brabant".to_owned(),
                text: "81,5\u{a0}%".to_owned(),
                hub: "Noordwest".to_owned(),
                level: Some(Decimal::from_integer(40)),
            });
            let scene = scene(&tiles, width);
            assert!(scene.width <= width);
            for (label, tile) in scene.labels().zip(tiles.iter().flat_map(|tile| [tile, tile, tile])) {
                assert!(area(tile.province, width).holds(&label.area()), "{width}: {label:?}");
            }
        }
    }
}
