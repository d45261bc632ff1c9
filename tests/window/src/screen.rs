//! What a screen reader hears: the nodes of the window, their roles, names and places, over the bus for accessibility.

use crate::fault::{Fault, Outcome};
use std::thread;
use std::time::{Duration, Instant};
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

/// Far more than a step takes; this asks whether, not how fast.
const LIMIT: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(60);

const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const COMPONENT: &str = "org.a11y.atspi.Component";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// Where a node is on the bus: whose it is, and its path.
type Address = (String, OwnedObjectPath);

/// A rectangle on the display, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) left: i32,
    pub(crate) top: i32,
    pub(crate) width: i32,
    pub(crate) height: i32,
}

impl Area {
    pub(crate) const fn center(self) -> (i32, i32) {
        (self.left + self.width / 2, self.top + self.height / 2)
    }
}

/// What kind of thing a node is, by its number in AT-SPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Role(u32);

impl Role {
    pub(crate) const COMBO_BOX: Self = Self(11);
    pub(crate) const FRAME: Self = Self(23);
    pub(crate) const IMAGE: Self = Self(27);
    pub(crate) const LABEL: Self = Self(29);
    pub(crate) const PANEL: Self = Self(39);
    pub(crate) const ENTRY: Self = Self(79);
    pub(crate) const HEADING: Self = Self(83);
}

/// One thing on the screen.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    address: Address,
    pub(crate) role: Role,
    pub(crate) name: String,
    pub(crate) area: Area,
}

/// The windows that the bus for accessibility knows.
pub(crate) struct Screen {
    bus: Connection,
}

impl Screen {
    /// Asks the session for its bus for accessibility, and tells every program that somebody listens.
    pub(crate) fn connect() -> Outcome<Self> {
        let failed = "the bus for accessibility";
        let session = Connection::session().map_err(Fault::doing("the bus of the session"))?;
        for status in ["IsEnabled", "ScreenReaderEnabled"] {
            let set = ("org.a11y.Status", status, Value::from(true));
            session
                .call_method(Some("org.a11y.Bus"), "/org/a11y/bus", Some(PROPERTIES), "Set", &set)
                .map_err(Fault::doing(failed))?;
        }
        let answer = session
            .call_method(Some("org.a11y.Bus"), "/org/a11y/bus", Some("org.a11y.Bus"), "GetAddress", &())
            .map_err(Fault::doing(failed))?;
        let address = answer.body().deserialize::<String>().map_err(Fault::doing(failed))?;
        let bus =
            Builder::address(address.as_str()).and_then(Builder::build).map_err(Fault::doing(failed))?;
        Ok(Self { bus })
    }

    /// Every node, in reading order.
    pub(crate) fn nodes(&self) -> Vec<Node> {
        let root = ("org.a11y.atspi.Registry".to_owned(), "/org/a11y/atspi/accessible/root");
        let Ok(path) = OwnedObjectPath::try_from(root.1) else { return Vec::new() };
        let mut nodes = Vec::new();
        let mut open = self.children(&(root.0, path));
        open.reverse();
        while let Some(address) = open.pop() {
            // A node may go between two questions; then it is not on the screen.
            open.extend(self.children(&address).into_iter().rev());
            nodes.extend(self.node(address));
        }
        nodes
    }

    fn children(&self, address: &Address) -> Vec<Address> {
        let answer = self.ask(address, ACCESSIBLE, "GetChildren", &());
        answer.and_then(|message| message.body().deserialize().ok()).unwrap_or_default()
    }

    fn node(&self, address: Address) -> Option<Node> {
        let role = Role(self.ask(&address, ACCESSIBLE, "GetRole", &())?.body().deserialize().ok()?);
        let name = self.ask(&address, PROPERTIES, "Get", &(ACCESSIBLE, "Name"))?;
        let name = name.body().deserialize::<OwnedValue>().ok()?.downcast_ref::<String>().ok()?;
        let extents = self.ask(&address, COMPONENT, "GetExtents", &0_u32)?;
        let (left, top, width, height) = extents.body().deserialize::<(i32, i32, i32, i32)>().ok()?;
        Some(Node { address, role, name, area: Area { left, top, width, height } })
    }

    /// The states of a node, as the bits of AT-SPI: ticked, chosen, in the focus and so on. They change when it is
    /// pressed and the window has seen that.
    pub(crate) fn states(&self, node: &Node) -> Vec<u32> {
        let answer = self.ask(&node.address, ACCESSIBLE, "GetState", &());
        answer.and_then(|message| message.body().deserialize().ok()).unwrap_or_default()
    }

    fn ask<B>(&self, address: &Address, interface: &str, method: &str, body: &B) -> Option<zbus::Message>
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        let (owner, path) = address;
        self.bus.call_method(Some(owner.as_str()), path, Some(interface), method, body).ok()
    }

    /// Waits until nothing changes any more.
    pub(crate) fn comes_to_rest(&self) {
        let mut before = Vec::new();
        for _ in 0..50 {
            let now: Vec<_> = self.nodes().into_iter().map(|node| (node.name, node.area)).collect();
            if now == before {
                return;
            }
            before = now;
            thread::sleep(3 * PAUSE);
        }
    }

    /// Waits for a node.
    pub(crate) fn wait_for(&self, what: &str, is_it: impl Fn(&Node) -> bool) -> Outcome<Node> {
        self.comes(LIMIT, is_it).ok_or_else(|| {
            let heard = self.nodes().into_iter().map(|node| format!("  {}: {}", node.role.0, node.name));
            let heard = heard.collect::<Vec<_>>().join("\n");
            Fault::new(format!("{what} is not on the screen; what is:\n{heard}"))
        })
    }

    /// The node, when there is one within that time.
    pub(crate) fn comes(&self, limit: Duration, is_it: impl Fn(&Node) -> bool) -> Option<Node> {
        let start = Instant::now();
        loop {
            if let Some(node) = self.nodes().into_iter().find(|node| is_it(node)) {
                return Some(node);
            }
            if start.elapsed() > limit {
                return None;
            }
            thread::sleep(PAUSE);
        }
    }
}
