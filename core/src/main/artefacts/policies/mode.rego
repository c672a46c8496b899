package k8skubeproxymode

keys := {"config.conf", "config"}

violation[{"msg": msg}] {
  text := input.review.object.data[key]
  keys[key]
  not yaml.is_valid(text)
  msg := sprintf("%v is not YAML", [key])
}

violation[{"msg": msg}] {
  text := input.review.object.data[key]
  keys[key]
  config := yaml.unmarshal(text)
  config.kind == "KubeProxyConfiguration"
  mode := written(config)
  not allowed(mode)
  msg := sprintf("%v: mode is %v and must be one of %v", [key, json.marshal(mode), input.parameters.modes])
}

# A blank mode means iptables.
written(config) = "iptables" {
  object.get(config, "mode", "") == ""
}

written(config) = config.mode {
  object.get(config, "mode", "") != ""
}

allowed(mode) {
  mode == input.parameters.modes[_]
}
