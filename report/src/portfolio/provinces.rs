//! The provinces, on a map of tiles and in a table.

use super::{NOTHING, Subject};
use crate::paper::block::{Block, Cell, Column, Rich, Size, Table};
use peil_core::Unit;
use peil_core::intensity::Case;
use peil_core::record::Province;
use peil_drawing::tiles::{self, Tile};
use peil_portfolio::{MapFigure, Part, ProvinceFigures};
use peil_words::Key;

/// How large the maps are on paper.
const SCALE: f32 = 0.53;

impl Subject<'_> {
    pub(super) fn by_province(&self) -> Vec<Block> {
        let words = self.words;
        let maps = vec![(1.0, self.map(MapFigure::Companies)), (1.0, self.map(MapFigure::Basic))];
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for shown in &self.provinces.provinces {
            let part = self.overview.parts.get(&Part::Province(shown.province));
            let mean = part.and_then(|figures| figures.maturity.stages.first().copied().flatten());
            rows.push(vec![
                words.province(shown.province).into(),
                words.count(shown.companies.into()).into(),
                words.count(shown.scanned.into()).into(),
                self.basic(shown).into(),
                mean.map_or_else(|| NOTHING.to_owned(), |means| words.decimal(means.overall.mean, 1)).into(),
                words.count(shown.overdue.into()).into(),
            ]);
        }
        let columns = vec![
            Column::left(words.say(Key::ColumnProvince)),
            Column::right(words.say(Key::ShareThereAre)),
            Column::right(words.say(Key::SummaryScanned)),
            Column::right(words.say(Key::ScanBasic)),
            Column::right("T0"),
            Column::right(words.say(Key::ReportLate)),
        ];
        let mut blocks = vec![
            Block::Heading(2, words.say(Key::ReportProvinces)),
            Block::Together(vec![Block::note(words.say(Key::ReportMap)), Block::Beside(maps)]),
            Block::Table(Table { columns, rows }),
        ];
        if self.provinces.elsewhere > 0 {
            let elsewhere = words.companies(self.provinces.elsewhere.into());
            blocks
                .push(Block::note(words.say_with(Key::ReportElsewhere, &[("companies", elsewhere.into())])));
        }
        if let Some(composition) = self.provinces.composition {
            let list = [("composition", words.composition(composition).into())];
            blocks.push(Block::note(words.say_with(Key::ReportProvincesNote, &list)));
        }
        blocks
    }
    /// The provinces as tiles with one figure.
    fn map(&self, figure: MapFigure) -> Vec<Block> {
        let words = self.words;
        let (name, text): (Key, &dyn Fn(&ProvinceFigures) -> String) = match figure {
            MapFigure::Basic => (Key::ScanBasic, &|shown| self.basic(shown)),
            _ => (Key::ShareThereAre, &|shown| words.count(shown.companies.into())),
        };
        let tiles = self.provinces.provinces.iter().map(|shown| Tile {
            province: shown.province,
            name: words.province(shown.province),
            text: text(shown),
            hub: self.hub(shown.province),
            level: self.provinces.level(figure, shown),
        });
        let tiles: Vec<Tile> = tiles.collect();
        let parts: Vec<String> = tiles.iter().map(|tile| format!("{}: {}", tile.name, tile.text)).collect();
        let name = words.say(name);
        let alt = format!("{name}. {}", parts.join("; "));
        let head = Block::Text(Rich::strong(Size::Small, name));
        vec![head, Block::Figure { scene: tiles::scene(&tiles, 440.0), scale: SCALE, alt }]
    }

    /// The share at the basic level; at least that where answers are unknown.
    fn basic(&self, shown: &ProvinceFigures) -> String {
        shown.basic.map_or_else(
            || NOTHING.to_owned(),
            |share| {
                let text = self.words.value(share.percent(Case::Worst), Unit::Percent, 0);
                if share.is_certain() { text } else { format!("≥ {text}") }
            },
        )
    }

    /// The hub that serves a province.
    fn hub(&self, province: Province) -> String {
        let hub = self.national.catalogue.hub_of(province);
        hub.map(|hub| self.words.text(&hub.short).to_owned()).unwrap_or_default()
    }
}
