//! What stands on the pages, by what it is: for who has the report read out.

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use std::num::NonZeroU16;

/// What a thing is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Role {
    Heading(u8, String),
    Paragraph,
    List { numbered: bool },
    Item,
    Label,
    Body,
    Table,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    Figure(String),
}

/// A place in the tree.
pub(crate) type Place = usize;

/// The tree while it grows. The first place is the root.
#[derive(Debug)]
pub(crate) struct Tree {
    things: Vec<(Option<Role>, Vec<Child>)>,
}

#[derive(Clone, Copy, Debug)]
enum Child {
    Thing(Place),
    Leaf(Identifier),
}

impl Tree {
    /// The whole report.
    pub(crate) const ROOT: Place = 0;

    pub(crate) fn new() -> Self {
        Self { things: vec![(None, Vec::new())] }
    }

    /// Adds a thing behind what its parent has already.
    pub(crate) fn add(&mut self, parent: Place, role: Role) -> Place {
        let place = self.things.len();
        self.things.push((Some(role), Vec::new()));
        if let Some((_, children)) = self.things.get_mut(parent) {
            children.push(Child::Thing(place));
        }
        place
    }

    /// Adds a piece of a page to a thing.
    pub(crate) fn leaf(&mut self, place: Place, leaf: Identifier) {
        if let Some((_, children)) = self.things.get_mut(place) {
            children.push(Child::Leaf(leaf));
        }
    }

    pub(crate) fn tags(&self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        tree.children = self.nodes(Self::ROOT);
        tree
    }

    fn nodes(&self, place: Place) -> Vec<Node> {
        let children = self.things.get(place).map(|(_, children)| children.as_slice()).unwrap_or_default();
        let node = |child: &Child| match *child {
            Child::Leaf(leaf) => Some(Node::Leaf(leaf)),
            Child::Thing(place) => {
                let role = self.things.get(place)?.0.as_ref()?;
                let children = self.nodes(place);
                // An empty cell is still a cell of its row; anything else without content is nothing.
                let stays =
                    !children.is_empty() || matches!(role, Role::Cell | Role::ColumnHead | Role::RowHead);
                stays.then(|| Node::Group(TagGroup::with_children(tag(role), children)))
            }
        };
        children.iter().filter_map(node).collect()
    }
}

fn tag(role: &Role) -> TagKind {
    match role {
        Role::Heading(level, title) => {
            let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(title.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List { numbered: true } => Tag::L(ListNumbering::Decimal).into(),
        Role::List { numbered: false } => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(alt) => Tag::Figure(Some(alt.clone())).into(),
    }
}
