#!/usr/bin/env bash
# Installs the Debian packages that `npm run test:system` needs. Run it as root, as often as you like.
set -euo pipefail

# A test that needs one adds its package here and its program to `needs` in tools/test-system.mjs.
packages=(
  redis-server # redis
  openssh-server openssh-client openssh-sftp-server # sftp
  dovecot-imapd # mail
  postgresql # recovery
  libfaketime # chaos
  chromium # browser
  # erp
  tryton-server tryton-proteus tryton-modules-sale tryton-modules-sale-price-list tryton-modules-product-price-list-dates
  tryton-modules-sale-credit-limit tryton-modules-account-credit-limit tryton-modules-sale-product-customer
  tryton-modules-party-relationship python3-psycopg2 python3-stdnum
)

missing=()
for package in "${packages[@]}"; do
  dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done

if [[ ${#missing[@]} -eq 0 ]]; then
  echo 'all system packages are installed'
  exit 0
fi
apt-get update -q
DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
