#!/bin/sh
# Install every peer the interop tests talk to, on Debian 12, as root:
# Samba (AD DC, Python bindings, smbtorture, ndrdump), MIT Kerberos (KDC, tools), tshark, impacket, scapy and
# smbprotocol, and a library that lets programs find hosts by names that only a test knows; and what pip needs
# to compile dcerpc[system], which brings the system's GSS-API.
#
#   install_peers.sh          packages only
#   install_peers.sh VENV     packages, and impacket, scapy and smbprotocol in the virtual
#                             environment VENV (made if it does not exist; it is kept apart
#                             from the project's own, whose pins it would change)
#
# No daemon is started: samba_ad.sh runs its own instance, and a stock smbd on
# port 445 would be in its way.
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C

packages="samba samba-ad-dc samba-ad-provision samba-dsdb-modules python3-samba
	samba-common-bin samba-testsuite smbclient winbind ldb-tools tshark
	krb5-user krb5-kdc krb5-admin-server libnss-wrapper
	gcc libc6-dev libkrb5-dev python3-dev"

missing=
for package in $packages; do
	status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
	[ "$status" = "install ok installed" ] || missing="$missing $package"
done

if [ -n "$missing" ]; then
	policy=/usr/sbin/policy-rc.d
	if [ ! -e "$policy" ]; then
		# invoke-rc.d asks this file; 101 means "action forbidden by policy"
		printf '#!/bin/sh\nexit 101\n' >"$policy"
		chmod 755 "$policy"
		trap 'rm -f "$policy"' EXIT
	fi
	# the lists may be absent in an image or out of date in a runner
	apt-get update -qq
	# shellcheck disable=SC2086  # one word per package
	apt-get install -y -qq --no-install-recommends $missing </dev/null
fi

if [ $# -gt 0 ]; then
	[ -x "$1/bin/python" ] || python3 -m venv "$1"
	"$1/bin/python" -c 'import impacket, scapy, smbprotocol' 2>/dev/null ||
		"$1/bin/python" -m pip install --quiet --disable-pip-version-check \
			'impacket>=0.11' 'setuptools<81' 'scapy>=2.8' 'smbprotocol>=1.15' cryptography
fi
